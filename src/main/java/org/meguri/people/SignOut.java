package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;

/** Ends the session in which the actor acts, at once. */
@ApplicationScoped
public class SignOut {

    private final Sessions sessions;
    private final Actors actors;
    private final Clock clock;
    private final Audit audit;

    SignOut(Sessions sessions, Actors actors, Clock clock, Audit audit) {
        this.sessions = sessions;
        this.actors = actors;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    public void signOut(Actor actor) {
        UUID session = actor.session();
        if (session != null) {
            sessions.findByIdOptional(session).ifPresent(found -> found.end(clock.instant()));
            audit.record(Act.SIGNED_OUT, actor.body(), actor.person(), null, "");
            actors.forget(session);
        }
    }
}
