package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.SetupLink.Purpose;

/** The links with which first administrators are made: each works once and for a day, and is kept as a hash only. */
@ApplicationScoped
public class SetupLinks {

    private final EntityManager entities;
    private final PeopleConfig config;
    private final Clock clock;

    SetupLinks(EntityManager entities, PeopleConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    /** Makes a new link and forgets the earlier ones of the same purpose; returns the secret part of its address. */
    public String make(Purpose purpose, @Nullable Body body) {
        entities.createQuery("delete from SetupLink l where l.purpose = :purpose and (:any = true or l.body = :body)")
                .setParameter("purpose", purpose)
                .setParameter("any", body == null)
                .setParameter("body", body)
                .executeUpdate();
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        entities.persist(new SetupLink(hash(token), clock.instant().plus(config.setupLink()), purpose, body));
        return token;
    }

    /** The link, if it can still be used. */
    public Optional<SetupLink> find(Purpose purpose, String token, LockModeType lock) {
        return entities.createQuery(
                        "from SetupLink l where l.tokenHash = :hash and l.purpose = :purpose", SetupLink.class)
                .setParameter("hash", hash(token))
                .setParameter("purpose", purpose)
                .setLockMode(lock)
                .getResultStream()
                .findFirst()
                .filter(link -> link.isGood(clock.instant()));
    }

    /** Until when the last link of the body works or worked; empty when it has been used. */
    public Optional<Instant> endOf(UUID body) {
        return entities.createQuery("from SetupLink l where l.body.id = :body and l.usedAt is null", SetupLink.class)
                .setParameter("body", body)
                .getResultStream()
                .map(SetupLink::endsAt)
                .findFirst();
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
