package org.meguri.learn.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.meguri.people.Actor;

/** How the duties that follow from the rules stand, in numbers. */
@ApplicationScoped
public class Duties {

    /**
     * How the duties of a rule stand.
     *
     * @param people who are under it, without those who are away
     * @param finished of these
     * @param overdue of these, who should have finished by now
     * @param away on leave or seconded, their clock stands still
     */
    public record Tally(long people, long finished, long overdue, long away) {

        public static final Tally NONE = new Tally(0, 0, 0, 0);
    }

    private final EntityManager entities;
    private final Clock clock;

    Duties(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The duties of the rules of a course of the actor's body, by rule; one statement. */
    public Map<UUID, Tally> byRule(Actor actor, UUID course) {
        return entities.createQuery("""
                        select d.rule.id, count(case when d.awaySince is null then 1 end), count(d.finishedAt),
                            count(case when d.finishedAt is null and d.awaySince is null and d.dueOn < :today then 1 end),
                            count(d.awaySince)
                        from CourseDuty d
                        where d.courseId = :course and d.person.body.id = :body and d.endedOn is null
                        group by d.rule.id
                        """, Object[].class)
                .setParameter("course", course)
                .setParameter("body", actor.body())
                .setParameter("today", LocalDate.now(clock))
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0],
                        row -> new Tally((Long) row[1], (Long) row[2], (Long) row[3], (Long) row[4])));
    }
}
