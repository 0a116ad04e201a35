package org.meguri.learn.licence;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.meguri.platform.BusinessCalendar;
import org.meguri.platform.MovableClock;
import org.meguri.platform.Words;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;

/** Tells holders that their licence has to be renewed: when it can be, and once more shortly before it ends. */
@ApplicationScoped
public class RemindRenewal {

    /** From so many days before the end one is told once more. */
    private static final Period LAST = Period.ofDays(14);

    /** What was told within this time is not told again; longer than any time in which a licence can be renewed. */
    private static final Period TOLD = Period.ofDays(75);

    private final EntityManager entities;
    private final LicenceHolders holders;
    private final Inbox inbox;
    private final MovableClock clock;

    RemindRenewal(EntityManager entities, LicenceHolders holders, Inbox inbox, MovableClock clock) {
        this.entities = entities;
        this.holders = holders;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Scheduled(every = "60m", delayed = "120s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        // while the sample city lives through its year, nobody is reminded
        if (!clock.isSet()) {
            remind();
        }
    }

    /**
     * Tells whom there is something to tell; asking twice on a day tells nothing twice.
     *
     * @return how many notices were written
     */
    @Transactional
    public int remind() {
        LocalDate today = LocalDate.now(clock);
        if (!BusinessCalendar.isOpen(today)) {
            return 0;
        }
        return entities.createQuery("select b.id from Body b", UUID.class).getResultList().stream()
                .mapToInt(body -> remind(body, today))
                .sum();
    }

    private int remind(UUID body, LocalDate today) {
        Instant now = clock.instant();
        List<LicenceHolders.Renewal> due = holders.renewals(body, today);
        Set<UUID> early = told(body, now.minus(TOLD));
        Set<UUID> late = told(body, now.minus(LAST));
        int written = 0;
        for (LicenceHolders.Renewal one : due) {
            boolean last = !one.until().minus(LAST).isAfter(today);
            if (!(last ? late : early).contains(one.licence())) {
                inbox.tell(
                        NoticeKind.LICENCE_RENEWAL,
                        body,
                        one.person(),
                        one.licence(),
                        "/licence",
                        now,
                        new Words(one.until().toString(), null));
                written++;
            }
        }
        return written;
    }

    private Set<UUID> told(UUID body, Instant since) {
        return entities.createQuery("""
                        select n.about from Notice n
                        where n.bodyId = :body and n.kind = LICENCE_RENEWAL and n.madeAt > :since
                        """, UUID.class)
                .setParameter("body", body)
                .setParameter("since", since)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
