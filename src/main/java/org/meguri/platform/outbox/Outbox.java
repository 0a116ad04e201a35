package org.meguri.platform.outbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The messages that are to leave. A message belongs to the transaction in which it is written: it survives a restart. */
@ApplicationScoped
public class Outbox implements PanacheRepositoryBase<OutboxMessage, UUID> {

    private final Instance<Channel> channels;
    private final Clock clock;

    Outbox(@Any Instance<Channel> channels, Clock clock) {
        this.channels = channels;
        this.clock = clock;
    }

    /** Whether messages can leave that way. */
    public boolean isOpen(String channel) {
        return channel(channel).isPresent();
    }

    Optional<Channel> channel(String name) {
        return channels.stream()
                .filter(one -> one.name().equals(name) && one.isOpen())
                .findFirst();
    }

    /** Puts a message in. */
    public void put(String channel, UUID body, @Nullable UUID person, String target, String subject, String content) {
        persist(new OutboxMessage(body, person, channel, target, subject, content, clock.instant()));
    }

    /** What waits to be sent now, the longest waiting first. */
    List<UUID> waiting(Instant now, int most) {
        return getEntityManager()
                .createQuery("""
                        select m.id from OutboxMessage m
                        where m.sentAt is null and m.failedAt is null and m.nextAt <= :now order by m.nextAt, m.id
                        """, UUID.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Forgets what went out or was given up before the given moment. */
    long forget(Instant before) {
        return delete("sentAt < ?1 or failedAt < ?1", before);
    }

    /** What the administrator should know of the ways out. */
    public record Health(
            long waiting, long failed, @Nullable String fault) {}

    /** How many messages of the body wait for another try or were given up, and why the last one did not go. */
    public Health health(UUID body) {
        return new Health(
                count("bodyId = ?1 and sentAt is null and failedAt is null and tries > 0", body),
                count("bodyId = ?1 and failedAt is not null", body),
                find("bodyId = ?1 and fault is not null order by nextAt desc", body)
                        .firstResultOptional()
                        .map(OutboxMessage::fault)
                        .orElse(null));
    }
}
