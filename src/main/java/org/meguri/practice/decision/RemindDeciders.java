package org.meguri.practice.decision;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.meguri.people.notice.NoticeConfig;
import org.meguri.platform.BusinessCalendar;
import org.meguri.platform.MovableClock;
import org.meguri.platform.Words;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;

/**
 * Reminds whoever is to decide that the day is near, and once a week that it is over, only so many times. Of a question
 * about an obstacle the clock of its loop reminds already.
 */
@ApplicationScoped
public class RemindDeciders {

    private static final int BEFORE = 2;
    private static final Period AGAIN = Period.ofDays(7);

    private final EntityManager entities;
    private final Inbox inbox;
    private final NoticeConfig config;
    private final MovableClock clock;

    RemindDeciders(EntityManager entities, Inbox inbox, NoticeConfig config, MovableClock clock) {
        this.entities = entities;
        this.inbox = inbox;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "30m", delayed = "75s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
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
        Instant now = clock.instant();
        if (!BusinessCalendar.isOpen(today)) {
            return 0;
        }
        List<DecisionRequest> soon = entities.createQuery("""
                        from DecisionRequest d
                        where d.decidedAt is null and d.withdrawnAt is null and d.blockerId is null
                          and d.dueOn >= :today and d.dueOn <= :until
                          and not exists (select n.id from Notice n where n.about = d.id
                            and n.personId = d.decider.id and n.kind = DUE_SOON and n.madeAt >= d.givenAt)
                        """, DecisionRequest.class)
                .setParameter("today", today)
                .setParameter("until", BusinessCalendar.plus(today, BEFORE))
                .getResultList();
        List<DecisionRequest> over = entities.createQuery("""
                        from DecisionRequest d
                        where d.decidedAt is null and d.withdrawnAt is null and d.blockerId is null and d.dueOn < :today
                          and not exists (select n.id from Notice n where n.about = d.id
                            and n.personId = d.decider.id and n.kind = OVERDUE and n.madeAt > :since)
                          and (select count(n) from Notice n where n.about = d.id and n.personId = d.decider.id
                            and n.kind = OVERDUE and n.madeAt >= d.givenAt) < :most
                        """, DecisionRequest.class)
                .setParameter("today", today)
                .setParameter("since", now.minus(AGAIN))
                .setParameter("most", (long) config.reminders())
                .getResultList();
        soon.forEach(one -> tell(one, NoticeKind.DUE_SOON, now));
        over.forEach(one -> tell(one, NoticeKind.OVERDUE, now));
        return soon.size() + over.size();
    }

    private void tell(DecisionRequest request, NoticeKind kind, Instant now) {
        inbox.tell(
                kind,
                request.bodyId(),
                request.decider().id(),
                request.id(),
                "/decisions/" + request.id(),
                now,
                new Words(request.question(), null),
                new Words(request.dueOn().toString(), null));
    }
}
