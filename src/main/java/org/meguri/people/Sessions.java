package org.meguri.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sessions, and the tokens that stand for them outside. */
@ApplicationScoped
public class Sessions implements PanacheRepositoryBase<Session, UUID> {

    /** The claim of an access token that names its session. */
    public static final String CLAIM = "sid";

    private final Keys keys;
    private final PeopleConfig config;

    Sessions(Keys keys, PeopleConfig config) {
        this.keys = keys;
        this.config = config;
    }

    /**
     * A refresh token, {@code session.rotation.proof}. It can be worked out again from the session alone, so that two
     * requests that renew at the same moment get the same next token.
     */
    record Refresh(UUID session, int rotation, String proof) {}

    Tokens issue(Session session) {
        String access = Jwt.claims()
                .upn(session.account().id().toString())
                .claim(CLAIM, session.id().toString())
                .expiresIn(config.accessToken())
                .sign();
        String refresh = session.id() + "." + session.rotation() + "." + proof(session.id(), session.rotation());
        return new Tokens(
                access,
                config.accessToken().toSeconds(),
                refresh,
                config.session().toSeconds());
    }

    /** Reads a refresh token; empty when this installation never wrote it. */
    Optional<Refresh> read(@Nullable String token) {
        String[] parts = token == null ? new String[0] : token.split("\\.", 4);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            Refresh refresh = new Refresh(UUID.fromString(parts[0]), Integer.parseInt(parts[1]), parts[2]);
            boolean ours = MessageDigest.isEqual(
                    proof(refresh.session(), refresh.rotation()).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    refresh.proof().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return ours ? Optional.of(refresh) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Optional<Session> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Ends every session of the account. */
    void endAll(Account account, Instant now) {
        find("account = ?1 and endedAt is null", account).stream().forEach(session -> session.end(now));
    }

    Duration idleLimit() {
        // The clock of a session moves only when its access token is renewed, which may lag by the token's life.
        return config.idle().plus(config.accessToken());
    }

    private String proof(UUID session, int rotation) {
        return keys.proof("refresh", session + "." + rotation);
    }
}
