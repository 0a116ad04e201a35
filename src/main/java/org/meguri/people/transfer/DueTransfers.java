package org.meguri.people.transfer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.meguri.platform.MovableClock;

/**
 * Lets scheduled batches take effect when their day begins in Japan, without an operator. It looks at the very beginning of
 * the day, once a minute besides, and shortly after a start: a machine that was down at midnight makes up for it. Batches
 * to come are rehearsed anew when a roster has changed what they rest on.
 */
@ApplicationScoped
public class DueTransfers {

    private static final Logger LOG = Logger.getLogger(DueTransfers.class);

    /** At night nobody waits for the answer, however large the batch is. */
    private static final int LONGEST_SECONDS = 4 * 3600;

    private final TransferBatches batches;
    private final ApplyTransfer applyTransfer;
    private final RehearseAnew rehearseAnew;
    private final MovableClock clock;
    private final TellOfTransfer tellOfTransfer;

    DueTransfers(
            TransferBatches batches,
            ApplyTransfer applyTransfer,
            RehearseAnew rehearseAnew,
            MovableClock clock,
            TellOfTransfer tellOfTransfer) {
        this.batches = batches;
        this.applyTransfer = applyTransfer;
        this.rehearseAnew = rehearseAnew;
        this.clock = clock;
        this.tellOfTransfer = tellOfTransfer;
    }

    @Scheduled(cron = "1 0 0 * * ?", timeZone = "Asia/Tokyo", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void atMidnight() {
        scheduled();
    }

    @Scheduled(every = "1m", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        if (!clock.isSet()) {
            tick();
        }
    }

    /**
     * Applies whatever is due now, and rehearses what is to come where it is out of date; one batch that fails does not hold
     * up the others, and is tried again.
     */
    @ActivateRequestContext
    public void tick() {
        for (UUID id : batches.due(LocalDate.now((Clock) clock))) {
            try {
                QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> applyTransfer.applyDue(id));
            } catch (RuntimeException e) {
                LOG.errorf(e, "The batch of transfers %s could not be applied and will be tried again", id);
                tell(id, e);
            }
        }
        for (UUID id : batches.outdated(clock.instant())) {
            try {
                QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> rehearseAnew.rehearse(id));
            } catch (RuntimeException e) {
                LOG.errorf(e, "The batch of transfers %s could not be rehearsed and will be tried again", id);
            }
        }
    }

    private void tell(UUID id, RuntimeException why) {
        try {
            tellOfTransfer.failed(id, why);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Nobody could be told that the batch of transfers %s was not applied", id);
        }
    }
}
