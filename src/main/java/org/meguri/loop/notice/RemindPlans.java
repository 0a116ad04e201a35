package org.meguri.loop.notice;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.meguri.platform.MovableClock;
import org.meguri.platform.Words;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;

/**
 * Says the plan once more on its day: 「〔場面〕になったら〔行動〕」 in the words of whoever made it, so that the situation
 * brings the action to mind. Once for a plan; whoever has tried already, is away or is held up is left in peace.
 */
@ApplicationScoped
public class RemindPlans {

    private record Planned(UUID practice, UUID body, UUID person, String cue, String action) {}

    private final EntityManager entities;
    private final Inbox inbox;
    private final MovableClock clock;

    RemindPlans(EntityManager entities, Inbox inbox, MovableClock clock) {
        this.entities = entities;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Scheduled(every = "30m", delayed = "80s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        // while the sample city lives through its year, nobody is reminded
        if (!clock.isSet()) {
            remind();
        }
    }

    /**
     * Tells whoever has planned for today; asking twice on a day tells nothing twice.
     *
     * @return how many notices were written
     */
    @Transactional
    public int remind() {
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        List<Planned> planned = entities.createQuery("""
                        select p.id, p.bodyId, p.person.id, p.plan.cue, p.plan.action
                        from Loop l join PracticeAssignment p on p.id = l.practiceId
                        where l.stage = PLANNED and l.pausedAt is null and p.plan.plannedOn = :today
                          and not exists (select n.id from Notice n where n.about = p.id and n.kind = PLAN_TODAY
                            and n.madeAt >= p.plan.plannedAt)
                        """, Planned.class)
                .setParameter("today", today)
                .getResultList();
        planned.forEach(one -> inbox.tell(
                NoticeKind.PLAN_TODAY,
                one.body(),
                one.person(),
                one.practice(),
                "/practices/" + one.practice(),
                now,
                new Words(one.cue(), null),
                new Words(one.action(), null)));
        return planned.size();
    }
}
