package org.meguri.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the offices have said about the columns of their files. */
@ApplicationScoped
class ColumnChoices implements PanacheRepositoryBase<ColumnChoice, UUID> {

    Optional<ColumnChoice> of(UUID body, RosterImport.Kind kind, String fingerprint) {
        return find("body.id = ?1 and kind = ?2 and fingerprint = ?3", body, kind, fingerprint)
                .firstResultOptional();
    }

    Optional<int[]> places(UUID body, RosterImport.Kind kind, String fingerprint) {
        return of(body, kind, fingerprint).map(ColumnChoice::places);
    }

    void remember(Body body, RosterImport.Kind kind, String fingerprint, int[] places, Instant now) {
        Optional<ColumnChoice> known = of(body.id(), kind, fingerprint);
        if (known.isPresent()) {
            known.get().choose(places, now);
        } else {
            persist(new ColumnChoice(body, kind, fingerprint, places, now));
        }
    }
}
