package org.meguri.platform.notice;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Words;

/**
 * Where every feature leaves what somebody should know. A notice belongs to the transaction of the fact that it tells of.
 * It never asks for more than to be read: what waits for somebody stands on their home page, whether they read it or not.
 */
@ApplicationScoped
public class Inbox {

    private final EntityManager entities;
    private final Notices notices;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;
    private final Cache<UUID, Long> unseen = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    Inbox(EntityManager entities, Notices notices, TransactionSynchronizationRegistry transaction, Clock clock) {
        this.entities = entities;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Tells a person something.
     *
     * @param person whom; nobody is told where there is nobody
     * @param about the record that it is about: once that has moved on, the notice is {@link #settle settled}
     * @param href where they go on, a path of this installation
     * @param fill what fills the gaps in the text of the kind; days as yyyy-mm-dd
     */
    public void tell(
            NoticeKind kind, UUID body, @Nullable UUID person, UUID about, String href, Instant at, Words... fill) {
        if (person == null) {
            return;
        }
        entities.persist(new Notice(kind, body, person, about, href, at, List.of(fill)));
        counted(person);
    }

    /** What the notices of these kinds asked for has been done, by whomever: nobody needs to read them any more. */
    public void settle(UUID about, Collection<NoticeKind> kinds) {
        int settled = entities.createQuery("""
                        update Notice n set n.seenAt = :now
                        where n.about = :about and n.kind in :kinds and n.seenAt is null
                        """)
                .setParameter("now", clock.instant())
                .setParameter("about", about)
                .setParameter("kinds", kinds)
                .executeUpdate();
        if (settled > 0) {
            // whose they were is not known here; to count anew is cheap
            after(unseen::invalidateAll);
        }
    }

    /** How many notices the person has not seen; at most half a minute old. */
    public long unseen(UUID person) {
        return unseen.get(person, notices::unseen);
    }

    /** The person goes where a notice leads. */
    public String open(UUID person, UUID id) {
        Notice notice = notices.of(person, id);
        notice.see(clock.instant());
        counted(person);
        return notice.href();
    }

    /** The person has seen everything. */
    public void seeAll(UUID person) {
        notices.seeAll(person, clock.instant());
        counted(person);
    }

    private void counted(UUID person) {
        after(() -> unseen.invalidate(person));
    }

    private void after(Runnable done) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do yet
            }

            @Override
            public void afterCompletion(int status) {
                done.run();
            }
        });
    }
}
