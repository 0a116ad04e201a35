package org.meguri.practice.effect;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The questions of all bodies; whoever may read a practice may read those about it. */
@ApplicationScoped
public class Reconfirmations implements PanacheRepositoryBase<Reconfirmation, UUID> {

    /** Of a practice that the caller was allowed to read, the first first. */
    public List<Reconfirmation> ofPractice(UUID practice) {
        return list("practice.id = ?1 order by dueOn", practice);
    }
}
