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

/** Asks back: the practice is the employee's again, with a question. */
@ApplicationScoped
public class ReturnPractice {

    private final Practices practices;
    private final Event<PracticeReturned> returned;
    private final Clock clock;
    private final Audit audit;

    ReturnPractice(Practices practices, Event<PracticeReturned> returned, Clock clock, Audit audit) {
        this.practices = practices;
        this.returned = returned;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    public void giveBack(Actor actor, UUID id, String reason, @Nullable Integer version) {
        PracticeAssignment practice = practices.unchanged(actor, id, version);
        if (practice.isOf(actor)) {
            throw new Forbidden("own-endorsement");
        }
        practice.requireWaiting();
        PracticeAssignment.require(practice.mayEndorse(actor));
        Instant now = clock.instant();
        practice.giveBack(Text.clean(reason), now);
        audit.record(
                Act.DECISION, actor.body(), actor.person(), practice.person().id(), "decision:returned practice:" + id);
        returned.fire(new PracticeReturned(id, actor.person(), now));
    }
}
