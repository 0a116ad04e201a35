package org.meguri.practice.effect;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.BusinessCalendar;
import org.meguri.platform.MovableClock;
import org.meguri.platform.Words;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.practice.WorkTask;

/** Asks the employee on the day, once for each question, and on business days only. */
@ApplicationScoped
public class AskWhetherItGoesOn {

    /** So many are asked in one go; the next go asks the next. */
    private static final int MOST = 500;

    private final EntityManager entities;
    private final Inbox inbox;
    private final MovableClock clock;

    AskWhetherItGoesOn(EntityManager entities, Inbox inbox, MovableClock clock) {
        this.entities = entities;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Scheduled(every = "30m", delayed = "85s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        // while the sample city lives through its year, nobody is asked
        if (!clock.isSet()) {
            ask();
        }
    }

    /**
     * Whoever is away, or was asked already, is left in peace; a question that lapsed is not asked any more.
     *
     * @return how many notices were written
     */
    @Transactional
    public int ask() {
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        if (!BusinessCalendar.isOpen(today)) {
            return 0;
        }
        List<Reconfirmation> due = entities.createQuery("""
                        from Reconfirmation r join fetch r.practice p left join fetch p.task
                        where r.answeredAt is null and r.dueOn <= :today and r.lapsesOn >= :today
                          and p.withdrawnAt is null
                          and not exists (select n.id from Notice n where n.about = r.id and n.kind = SAVING_ASKED)
                          and exists (select o.id from Posting o where o.person.id = r.personId and o.kind = PRIMARY
                            and o.state = WORKING and o.days.from <= :today and o.days.to >= :today)
                        order by r.dueOn, r.id
                        """, Reconfirmation.class)
                .setParameter("today", today)
                .setMaxResults(MOST)
                .getResultList();
        due.forEach(one -> inbox.tell(
                NoticeKind.SAVING_ASKED,
                one.bodyId(),
                one.personId(),
                one.id(),
                "/practices/" + one.practice().id() + "#goes-on",
                now,
                name(one.practice().task()),
                new Words(String.valueOf(one.checkpoint().days()), null)));
        return due.size();
    }

    private static Words name(@Nullable WorkTask task) {
        return task == null ? new Words("", null) : task.name();
    }
}
