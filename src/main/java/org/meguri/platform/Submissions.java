package org.meguri.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries out an act once, however often it is submitted under the same key (the hidden field of a form, the
 * Idempotency-Key of the API). The key is written in the transaction of the act: either both stand or neither.
 */
@ApplicationScoped
public class Submissions {

    private record Earlier(@Nullable UUID result) {}

    private final EntityManager entities;
    private final Clock clock;

    Submissions(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** What the act returned, now or when it was submitted before. */
    public @Nullable UUID once(UUID key, Supplier<@Nullable UUID> act) {
        Optional<Earlier> earlier = earlier(key);
        if (earlier.isPresent()) {
            return earlier.get().result();
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                insert(key);
                UUID result = act.get();
                finish(key, result);
                return result;
            });
        } catch (RuntimeException e) {
            // The same form arrived twice at the same moment and the other one won.
            Optional<Earlier> other = isDuplicate(e) ? earlier(key) : Optional.empty();
            if (other.isPresent()) {
                return other.get().result();
            }
            throw e;
        }
    }

    private Optional<Earlier> earlier(UUID key) {
        List<?> found = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select result from submission where id = :id", UUID.class)
                        .setParameter("id", key)
                        .getResultList());
        return found.isEmpty() ? Optional.empty() : Optional.of(new Earlier((UUID) found.get(0)));
    }

    private void insert(UUID key) {
        entities.createNativeQuery("insert into submission (id, made_at) values (:id, :at)")
                .setParameter("id", key)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    private void finish(UUID key, @Nullable UUID result) {
        if (result != null) {
            entities.createNativeQuery("update submission set result = :result where id = :id")
                    .setParameter("id", key)
                    .setParameter("result", result)
                    .executeUpdate();
        }
    }

    private static boolean isDuplicate(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof PersistenceException) {
                return true;
            }
        }
        return false;
    }
}
