package org.meguri.learn.tries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Posting;
import org.meguri.people.Postings;
import org.meguri.people.Role;
import org.meguri.platform.problem.Forbidden;

/** How often people may still take a quiz. */
@ApplicationScoped
public class Tries {

    /**
     * Somebody who has used up their tries and has not passed.
     *
     * @param taken how many times they took it
     * @param lastAt when for the last time
     */
    public record Waiting(
            UUID quiz, UUID module, UUID person, String name, String staffNumber, long taken, Instant lastAt) {}

    private final EntityManager entities;
    private final Postings postings;
    private final Clock clock;

    Tries(EntityManager entities, Postings postings, Clock clock) {
        this.entities = entities;
        this.postings = postings;
        this.clock = clock;
    }

    /** Whether the actor grants further tries: trainers do. */
    public static boolean mayGrant(Actor actor) {
        return actor.is(Role.TRAINER);
    }

    /** Whether the actor trains the person, by where they work today. */
    boolean trains(Actor actor, UUID person) {
        return postings.primary(person, LocalDate.now(clock))
                .map(Posting::unit)
                .map(unit -> actor.trains().includes(unit.id()))
                .orElse(false);
    }

    /**
     * How many tries are left.
     *
     * @param limit of the quiz; null where there is none
     * @return null where there is no limit, and for whoever has passed
     */
    public @Nullable Integer left(UUID person, UUID quiz, @Nullable Integer limit) {
        if (limit == null) {
            return null;
        }
        Object[] taken = entities.createQuery(
                        "select count(a.id), coalesce(sum(case when a.passed then 1 else 0 end), 0)"
                                + " from QuizAttempt a where a.person.id = :person and a.quiz.id = :quiz",
                        Object[].class)
                .setParameter("person", person)
                .setParameter("quiz", quiz)
                .getSingleResult();
        if (((Number) taken[1]).longValue() > 0) {
            return null;
        }
        long granted = entities.createQuery(
                        "select count(g.id) from TryGrant g where g.personId = :person and g.quizId = :quiz",
                        Long.class)
                .setParameter("person", person)
                .setParameter("quiz", quiz)
                .getSingleResult();
        return (int) Math.max(0, limit + granted - ((Number) taken[0]).longValue());
    }

    /**
     * Who of those whom the actor trains has used up their tries, those who wait longest first.
     *
     * @throws Forbidden the actor grants no tries
     */
    public List<Waiting> waiting(Actor actor) {
        if (!mayGrant(actor)) {
            throw new Forbidden("forbidden");
        }
        return entities.createQuery("""
                        select new org.meguri.learn.tries.Tries$Waiting(q.id, q.module.id, p.id, p.name, p.staffNumber,
                            count(a.id), max(a.submittedAt))
                        from QuizAttempt a join a.quiz q join a.person p join Posting o on o.person = p
                            and o.kind = PRIMARY and o.days.from <= :day and o.days.to >= :day
                        where (:all = true or o.unit.id in :units) and q.tries is not null and q.module.course.programme.body.id = :body
                          and not exists (select 1 from QuizAttempt d
                              where d.quiz = q and d.person = p and d.passed = true)
                        group by q.id, q.module.id, p.id, p.name, p.staffNumber, q.tries
                        having count(a.id) >= q.tries
                            + (select count(g.id) from TryGrant g where g.quizId = q.id and g.personId = p.id)
                        order by max(a.submittedAt)
                        """, Waiting.class)
                .setParameter("body", actor.body())
                .setParameter("day", LocalDate.now(clock))
                .setParameter("all", actor.trains().whole())
                .setParameter("units", actor.trains().unitsForQuery())
                .getResultList();
    }
}
