package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Ends the session in which the actor acts, at once. */
@ApplicationScoped
public class SignOut {

    private final Sessions sessions;
    private final Actors actors;
    private final Clock clock;

    SignOut(Sessions sessions, Actors actors, Clock clock) {
        this.sessions = sessions;
        this.actors = actors;
        this.clock = clock;
    }

    @Transactional
    public void signOut(Actor actor) {
        UUID session = actor.session();
        if (session != null) {
            sessions.findByIdOptional(session).ifPresent(found -> found.end(clock.instant()));
            actors.forget(session);
        }
    }
}
