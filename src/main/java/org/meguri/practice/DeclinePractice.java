package org.meguri.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.platform.Text;

/** Declines a practice, with a reason. */
@ApplicationScoped
public class DeclinePractice {

    private final Practices practices;
    private final Event<PracticeDeclined> declined;
    private final Clock clock;

    DeclinePractice(Practices practices, Event<PracticeDeclined> declined, Clock clock) {
        this.practices = practices;
        this.declined = declined;
        this.clock = clock;
    }

    @Transactional
    public void decline(Actor actor, UUID id, String reason) {
        PracticeAssignment practice = practices.ofSelf(actor, id);
        Instant now = clock.instant();
        practice.decline(Text.clean(reason), now);
        declined.fire(new PracticeDeclined(id, Text.clean(reason), actor.person(), now));
    }
}
