package org.meguri.learn.author;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.meguri.learn.media.MediaFile;
import org.meguri.platform.MovableClock;

/**
 * Deletes the pictures, files and films that no edition of a lesson shows and no draft names any more, once they have lain
 * for a month: long enough to go back to a draft that was dropped, and to its folder.
 */
@ApplicationScoped
public class ClearMedia {

    static final Duration KEPT = Duration.ofDays(30);

    private static final String UNNAMED = """
            m.uploadedAt < :before
              and not exists (select 1 from ModuleMedia n
                  where n.sha256 = m.sha256 and n.module.course.programme.body.id = m.bodyId)
              and not exists (select 1 from CourseDraft d
                  where d.bodyId = m.bodyId and d.content like concat('%', m.sha256, '%'))
            """;

    private final EntityManager entities;
    private final MovableClock clock;

    ClearMedia(EntityManager entities, MovableClock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Scheduled(cron = "0 20 3 * * ?", timeZone = "Asia/Tokyo", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        if (!clock.isSet()) {
            clear();
        }
    }

    /** @return how many contents are gone */
    @ActivateRequestContext
    public int clear() {
        Instant before = ((Clock) clock).instant().minus(KEPT);
        List<UUID> unnamed = entities.createQuery("select m.id from MediaFile m where " + UNNAMED, UUID.class)
                .setParameter("before", before)
                .getResultList();
        int gone = 0;
        for (UUID id : unnamed) {
            gone += QuarkusTransaction.requiringNew().call(() -> delete(id, before));
        }
        return gone;
    }

    private int delete(UUID id, Instant before) {
        // whoever brings the same content again in this moment waits, and then keeps it anew
        MediaFile file = entities.find(MediaFile.class, id, LockModeType.PESSIMISTIC_WRITE);
        boolean stillUnnamed = file != null
                && !entities.createQuery("select m.id from MediaFile m where m.id = :id and " + UNNAMED, UUID.class)
                        .setParameter("id", id)
                        .setParameter("before", before)
                        .getResultList()
                        .isEmpty();
        if (!stillUnnamed) {
            return 0;
        }
        entities.createQuery("delete from MediaPiece p where p.media.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        return entities.createQuery("delete from MediaFile m where m.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
