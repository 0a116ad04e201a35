package org.meguri.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.Text;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Forbidden;

/** Confirms what an employee reported. Nobody confirms their own, nor what they wrote down for somebody. */
@ApplicationScoped
public class EndorsePractice {

    private final Practices practices;
    private final Event<PracticeEndorsed> endorsed;
    private final Clock clock;
    private final Audit audit;

    EndorsePractice(Practices practices, Event<PracticeEndorsed> endorsed, Clock clock, Audit audit) {
        this.practices = practices;
        this.endorsed = endorsed;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    public void endorse(Actor actor, UUID id, @Nullable String comment, @Nullable Integer version) {
        PracticeAssignment practice = practices.unchanged(actor, id, version);
        if (practice.isOf(actor)) {
            throw new Forbidden("own-endorsement");
        }
        practice.requireWaiting();
        PracticeAssignment.require(practice.mayEndorse(actor));
        if (practices.isEnteredBy(id, actor.person())) {
            throw new Forbidden("own-entry");
        }
        Instant now = clock.instant();
        practice.endorse(actor.person(), Text.orNull(comment), now);
        audit.record(
                Act.DECISION, actor.body(), actor.person(), practice.person().id(), "decision:endorsed practice:" + id);
        endorsed.fire(new PracticeEndorsed(id, actor.person(), true, now));
    }

    /**
     * The time for an answer has run out: the practice counts as endorsed, but not as confirmed (未確認).
     *
     * @param at the moment at which the time ran out
     */
    @Transactional
    public void expire(UUID id, Instant at) {
        PracticeAssignment practice = practices.findById(id);
        practice.endorse(null, null, at);
        endorsed.fire(new PracticeEndorsed(id, null, false, at));
    }
}
