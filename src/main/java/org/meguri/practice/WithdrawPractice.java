package org.meguri.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;

/** Takes a practice back: the trainer who is responsible, or the system when somebody has left. */
@ApplicationScoped
public class WithdrawPractice {

    private final Practices practices;
    private final Event<PracticeWithdrawn> withdrawn;
    private final Clock clock;

    WithdrawPractice(Practices practices, Event<PracticeWithdrawn> withdrawn, Clock clock) {
        this.practices = practices;
        this.withdrawn = withdrawn;
        this.clock = clock;
    }

    @Transactional
    public void withdraw(Actor actor, UUID id) {
        PracticeAssignment practice = practices.of(actor, id);
        PracticeAssignment.require(practice.mayWithdraw(actor));
        end(practice, actor.person(), clock.instant());
    }

    /** The person has left. */
    @Transactional
    public void withdrawLeft(UUID id, Instant at) {
        end(practices.findById(id), null, at);
    }

    private void end(PracticeAssignment practice, @Nullable UUID by, Instant now) {
        practice.withdraw(now);
        withdrawn.fire(new PracticeWithdrawn(practice.id(), by, now));
    }
}
