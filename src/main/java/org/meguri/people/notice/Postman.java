package org.meguri.people.notice;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.meguri.platform.MovableClock;
import org.meguri.platform.outbox.SendOutbox;

/** Looks every few minutes for digests that are due and every half minute for messages that wait. */
@ApplicationScoped
public class Postman {

    private final SendDigests sendDigests;
    private final SendOutbox sendOutbox;
    private final MovableClock clock;

    Postman(SendDigests sendDigests, SendOutbox sendOutbox, MovableClock clock) {
        this.sendDigests = sendDigests;
        this.sendOutbox = sendOutbox;
        this.clock = clock;
    }

    @Scheduled(every = "5m", delayed = "45s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void digests() {
        // while the sample city lives through its year, nobody is written to
        if (!clock.isSet()) {
            int told = sendDigests.send();
            if (told > 0) {
                Log.infof("Digests for %d people", told);
            }
        }
    }

    @Scheduled(every = "30s", delayed = "50s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void messages() {
        if (!clock.isSet()) {
            sendOutbox.send();
        }
    }
}
