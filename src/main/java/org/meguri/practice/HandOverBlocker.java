package org.meguri.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.meguri.people.Person;

/** Gives an obstacle to a new owner, when the old one has left. */
@ApplicationScoped
public class HandOverBlocker {

    private final EntityManager entities;

    HandOverBlocker(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public void handOver(UUID blocker, UUID owner, LocalDate dueOn) {
        entities.find(Blocker.class, blocker).giveTo(entities.getReference(Person.class, owner), dueOn);
    }
}
