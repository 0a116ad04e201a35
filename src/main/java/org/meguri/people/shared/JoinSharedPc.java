package org.meguri.people.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actors;
import org.meguri.people.Sessions;

/** Lets a session that somebody else has opened (the office's own sign-in) run on the shared PC on which it began. */
@ApplicationScoped
public class JoinSharedPc {

    private final Sessions sessions;
    private final Actors actors;

    JoinSharedPc(Sessions sessions, Actors actors) {
        this.sessions = sessions;
        this.actors = actors;
    }

    /** @param refresh the refresh token of the new session */
    @Transactional
    public void join(@Nullable String refresh, UUID pc) {
        sessions.holding(refresh).ifPresent(session -> {
            session.beginOn(pc);
            actors.forget(session.id());
        });
    }
}
