package org.meguri.people;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;

/** Says how far the work on a roster has come. It is written beside the work, so that it is seen before the work ends. */
@ApplicationScoped
class RosterProgress {

    private final EntityManager entities;
    private final Clock clock;

    RosterProgress(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** How many lines are done; read by whoever looks at the page. */
    void report(UUID roster, int done) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update roster_import set done = :done, beat_at = :now where id = :id")
                        .setParameter("done", done)
                        .setParameter("now", clock.instant())
                        .setParameter("id", roster)
                        .executeUpdate());
    }

    /** The work ended without a result. */
    void refuse(UUID roster, String code, String value) {
        QuarkusTransaction.requiringNew().run(() -> {
            RosterImport found = entities.find(RosterImport.class, roster);
            if (found != null && found.isRunning()) {
                found.refuse(code, value);
            }
        });
    }
}
