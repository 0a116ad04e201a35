package org.meguri.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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
    private final Cache<UUID, Instant> seen;
    private final Cache<UUID, Instant> written;

    Sessions(Keys keys, PeopleConfig config) {
        this.keys = keys;
        this.config = config;
        this.seen = noted(config.idle());
        this.written = noted(config.idle());
    }

    private static Cache<UUID, Instant> noted(Duration idle) {
        return Caffeine.newBuilder()
                .maximumSize(50_000)
                .expireAfterWrite(idle.plusMinutes(10))
                .build();
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

    /** The session that the refresh token stands for. */
    public Optional<Session> holding(@Nullable String refreshToken) {
        return read(refreshToken).flatMap(refresh -> findByIdOptional(refresh.session()));
    }

    Optional<Session> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Ends every session of the account. */
    public void endAll(Account account, Instant now) {
        find("account = ?1 and endedAt is null", account).stream().forEach(session -> session.end(now));
    }

    /** For how long the session may be left: a shared PC signs off sooner. */
    Duration idleLimit(Session session) {
        return session.sharedPcId() == null ? config.idle() : config.sharedIdle();
    }

    /** Whether nobody has asked for anything in the session for too long. */
    boolean isIdle(Session session, Instant now) {
        return now.isAfter(lastSeen(session).plus(idleLimit(session)).plus(slack(idleLimit(session))));
    }

    /** Whether the session ended because it was left alone. */
    boolean endedIdle(Session session, Instant now) {
        Instant end = session.endedAt();
        return isIdle(session, end == null ? now : end);
    }

    /** The live sessions of an account, the one heard of last first. */
    public List<Session> live(UUID account, Instant now) {
        return find("account.id = ?1 and endedAt is null and endsAt > ?2", account, now).stream()
                .filter(session -> !isIdle(session, now))
                .sorted(Comparator.comparing(this::lastSeen).reversed())
                .toList();
    }

    /** When the session was last heard of, to the second on this node. */
    public Instant lastSeen(Session session) {
        Instant noted = seen.getIfPresent(session.id());
        return noted == null || noted.isBefore(session.seenAt()) ? session.seenAt() : noted;
    }

    /**
     * Notes that the session was heard of. The database is told now and then only, often enough for the other nodes to
     * judge the session's idleness to a twentieth.
     */
    void see(UUID session, boolean shared, Instant now) {
        Instant before = seen.getIfPresent(session);
        seen.put(session, now);
        Duration slack = slack(shared ? config.sharedIdle() : config.idle());
        Instant told = written.get(session, id -> before == null ? now : before);
        if (now.isAfter(told.plus(slack))) {
            written.put(session, now);
            QuarkusTransaction.requiringNew()
                    .run(() -> update(
                            "seenAt = ?1 where id = ?2 and endedAt is null and (seenAt is null or seenAt < ?1)",
                            now,
                            session));
        }
    }

    private static Duration slack(Duration idle) {
        Duration twentieth = idle.dividedBy(20);
        return twentieth.compareTo(Duration.ofMinutes(1)) < 0 ? twentieth : Duration.ofMinutes(1);
    }

    private String proof(UUID session, int rotation) {
        return keys.proof("refresh", session + "." + rotation);
    }
}
