package org.meguri.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Lets somebody else answer a report whose manager was silent. */
@ApplicationScoped
public class StandIn {

    private final Practices practices;

    StandIn(Practices practices) {
        this.practices = practices;
    }

    @Transactional
    public void appoint(UUID practice, UUID person) {
        practices.findById(practice).standIn(person);
    }
}
