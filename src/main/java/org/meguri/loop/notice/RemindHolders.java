package org.meguri.loop.notice;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum;
import org.meguri.loop.Loop;
import org.meguri.people.notice.NoticeConfig;
import org.meguri.platform.BusinessCalendar;
import org.meguri.platform.MovableClock;
import org.meguri.platform.Words;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.practice.WorkTask;

/**
 * Reminds whoever has the move that a clock runs out in two business days, and once a week that it has run out, only so
 * many times. Clocks that stand still remind nobody.
 */
@ApplicationScoped
public class RemindHolders {

    private static final int BEFORE = 2;
    private static final Period AGAIN = Period.ofDays(7);

    /** So long after the day nobody is reminded any more, also when the earlier reminders are no longer kept. */
    private static final Period GIVEN_UP = Period.ofDays(60);

    private final EntityManager entities;
    private final Inbox inbox;
    private final Curricula curricula;
    private final NoticeConfig config;
    private final MovableClock clock;

    RemindHolders(EntityManager entities, Inbox inbox, Curricula curricula, NoticeConfig config, MovableClock clock) {
        this.entities = entities;
        this.inbox = inbox;
        this.curricula = curricula;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "30m", delayed = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
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
        List<Loop> soon = entities.createQuery("""
                        from Loop l where l.holderId is not null and l.pausedAt is null and l.closedAt is null
                          and l.dueOn >= :today and l.dueOn <= :until
                          and not exists (select n.id from Notice n where n.about = l.practiceId
                            and n.personId = l.holderId and n.kind = DUE_SOON and n.madeAt >= l.enteredAt)
                        """, Loop.class)
                .setParameter("today", today)
                .setParameter("until", BusinessCalendar.plus(today, BEFORE))
                .getResultList();
        List<Loop> over = entities.createQuery("""
                        from Loop l where l.holderId is not null and l.pausedAt is null and l.closedAt is null
                          and l.dueOn < :today and l.dueOn > :givenUp
                          and not exists (select n.id from Notice n where n.about = l.practiceId
                            and n.personId = l.holderId and n.kind = OVERDUE and n.madeAt > :since)
                          and (select count(n) from Notice n where n.about = l.practiceId
                            and n.personId = l.holderId and n.kind = OVERDUE and n.madeAt >= l.enteredAt) < :most
                        """, Loop.class)
                .setParameter("today", today)
                .setParameter("givenUp", today.minus(GIVEN_UP))
                .setParameter("since", now.minus(AGAIN))
                .setParameter("most", (long) config.reminders())
                .getResultList();
        soon.forEach(loop -> tell(loop, NoticeKind.DUE_SOON, now));
        over.forEach(loop -> tell(loop, NoticeKind.OVERDUE, now));
        return soon.size() + over.size();
    }

    private void tell(Loop loop, NoticeKind kind, Instant now) {
        UUID task = loop.taskId();
        Words subject = task != null
                ? entities.find(WorkTask.class, task).name()
                : curricula
                        .of(loop.bodyId())
                        .find(Objects.requireNonNullElse(loop.moduleId(), new UUID(0, 0)))
                        .map(Curriculum.ModuleOutline::title)
                        .orElse(new Words("", null));
        inbox.tell(
                kind,
                loop.bodyId(),
                loop.holderId(),
                loop.practiceId(),
                "/practices/" + loop.practiceId(),
                now,
                subject,
                new Words(String.valueOf(loop.dueOn()), null));
    }
}
