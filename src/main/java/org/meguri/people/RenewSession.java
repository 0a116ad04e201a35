package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;

/**
 * Exchanges a refresh token for the next pair. Each token is good once; the one before is tolerated for ten seconds,
 * because a browser sends several requests at the same moment. An older one means that it was copied: the session ends.
 */
@ApplicationScoped
public class RenewSession {

    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    private final Sessions sessions;
    private final Actors actors;
    private final Clock clock;
    private final Audit audit;

    RenewSession(Sessions sessions, Actors actors, Clock clock, Audit audit) {
        this.sessions = sessions;
        this.actors = actors;
        this.clock = clock;
        this.audit = audit;
    }

    /** The next pair of tokens; empty when the session cannot be renewed and the person has to sign in again. */
    @Transactional
    public Optional<Tokens> renew(@Nullable String refreshToken) {
        Instant now = clock.instant();
        return sessions.read(refreshToken)
                .flatMap(refresh -> sessions.lock(refresh.session())
                        .filter(session ->
                                session.isLive(now) && !session.account().isClosed())
                        .flatMap(session -> renew(session, refresh.rotation(), now)));
    }

    /** Why a session cannot be renewed. */
    public enum End {
        /** Nobody asked for anything for too long. */
        IDLE,
        /** It reached its end, or somebody ended it. */
        OVER
    }

    /** Why the session of the token has ended; empty when the token is not ours or its session lives. */
    @Transactional
    public Optional<End> end(@Nullable String refreshToken) {
        Instant now = clock.instant();
        return sessions.read(refreshToken)
                .flatMap(refresh -> sessions.findByIdOptional(refresh.session()))
                .flatMap(session -> session.endedAt() == null && session.isLive(now) && !sessions.isIdle(session, now)
                        ? Optional.empty()
                        : Optional.of(sessions.endedIdle(session, now) ? End.IDLE : End.OVER));
    }

    private Optional<Tokens> renew(Session session, int rotation, Instant now) {
        boolean current = rotation == session.rotation();
        boolean tolerated = rotation == session.rotation() - 1
                && !now.isAfter(session.rotatedAt().plus(TOLERANCE));
        boolean idle = sessions.isIdle(session, now);
        if (idle || !(current || tolerated)) {
            session.end(now);
            Person person = session.account().person();
            audit.record(
                    Act.SESSION_ENDED, person.body().id(), null, person.id(), idle ? "reason:idle" : "reason:copied");
            actors.forget(session.id());
            return Optional.empty();
        }
        if (current) {
            session.rotate(now);
        }
        return Optional.of(sessions.issue(session));
    }
}
