package org.meguri.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Person;
import org.meguri.platform.BusinessCalendar;

/** Gives an obstacle to a new owner: when the old one has left, or when somebody is asked to decide. */
@ApplicationScoped
public class HandOverBlocker {

    private final EntityManager entities;
    private final RaiseBlocker raiseBlocker;
    private final PracticeConfig config;
    private final Event<BlockerHandedOver> handedOver;
    private final Clock clock;

    HandOverBlocker(
            EntityManager entities,
            RaiseBlocker raiseBlocker,
            PracticeConfig config,
            Event<BlockerHandedOver> handedOver,
            Clock clock) {
        this.entities = entities;
        this.raiseBlocker = raiseBlocker;
        this.config = config;
        this.handedOver = handedOver;
        this.clock = clock;
    }

    @Transactional
    public void handOver(UUID blocker, UUID owner, LocalDate dueOn) {
        entities.find(Blocker.class, blocker).giveTo(entities.getReference(Person.class, owner), dueOn);
    }

    /**
     * Gives an open obstacle to whoever decides what is asked about it, and their clock runs; one that has been cleared
     * stays as it is.
     *
     * @param by who asked; null for the system
     */
    @Transactional
    public void toDecider(UUID id, UUID decider, LocalDate dueOn, @Nullable UUID by, Instant now) {
        Blocker blocker = entities.find(Blocker.class, id);
        if (blocker.isOpen()) {
            handOver(id, decider, dueOn);
            handedOver.fire(new BlockerHandedOver(blocker.practice().id(), id, by, now));
        }
    }

    /** Gives an open obstacle back to whoever clears obstacles of its kind, with a new clock. */
    @Transactional
    public void back(UUID id, UUID by, Instant now) {
        Blocker blocker = entities.find(Blocker.class, id);
        if (blocker.isOpen()) {
            LocalDate today = LocalDate.ofInstant(now, clock.getZone());
            UUID owner = raiseBlocker
                    .owner(blocker.practice(), blocker.reason(), today)
                    .orElse(null);
            blocker.giveTo(
                    owner == null ? null : entities.getReference(Person.class, owner),
                    BusinessCalendar.plus(today, config.blockerDays()));
            handedOver.fire(new BlockerHandedOver(blocker.practice().id(), id, by, now));
        }
    }
}
