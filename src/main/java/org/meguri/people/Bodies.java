package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.meguri.platform.Words;

/** The municipalities of this installation. */
@ApplicationScoped
public class Bodies {

    private final EntityManager entities;

    Bodies(EntityManager entities) {
        this.entities = entities;
    }

    /** The name of the municipality, where there is exactly one; several share their sign-in page unnamed. */
    public Optional<Words> only() {
        List<Words> names = entities.createQuery("select b.name from Body b", Words.class)
                .setMaxResults(2)
                .getResultList();
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }
}
