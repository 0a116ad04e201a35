package org.meguri.learn.tries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.Words;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.NotFound;

/** Grants one more try to somebody who has used up theirs, and tells them. */
@ApplicationScoped
public class GrantTry {

    private final Tries tries;
    private final EntityManager entities;
    private final Inbox inbox;
    private final Clock clock;

    GrantTry(Tries tries, EntityManager entities, Inbox inbox, Clock clock) {
        this.tries = tries;
        this.entities = entities;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * @throws Forbidden the actor grants no tries
     * @throws NotFound the actor's body has no such quiz, or no such person whom the actor trains
     * @throws Conflict the person has tries left, or has passed
     */
    @Transactional
    public UUID grant(Actor actor, UUID quiz, @Nullable UUID person) {
        if (!Tries.mayGrant(actor)) {
            throw new Forbidden("forbidden");
        }
        List<Object[]> found = entities.createQuery("""
                        select q.tries, q.module.title from Quiz q, Person p
                        where q.id = :quiz and q.module.course.programme.body.id = :body
                          and p.id = :person and p.body.id = :body
                        """, Object[].class)
                .setParameter("quiz", quiz)
                .setParameter("person", person)
                .setParameter("body", actor.body())
                .getResultList();
        if (person == null || found.isEmpty() || !tries.trains(actor, person)) {
            throw new NotFound();
        }
        Integer left = tries.left(person, quiz, (Integer) found.get(0)[0]);
        if (left == null || left > 0) {
            throw new Conflict("quiz-tries-left");
        }
        TryGrant grant = new TryGrant(quiz, person, actor.person(), clock.instant());
        entities.persist(grant);
        inbox.tell(
                NoticeKind.TRY_GRANTED, actor.body(), person, grant.id(), "/quizzes/" + quiz, grant.grantedAt(), (Words)
                        found.get(0)[1]);
        return grant.id();
    }
}
