package org.meguri.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Heads;
import org.meguri.people.Person;
import org.meguri.people.Trainers;
import org.meguri.platform.BusinessCalendar;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;

/**
 * Says that something stands in the way. Who clears it follows from the reason: the manager, for a manager the next head
 * above, for tools and confidence the trainer. They have five business days.
 */
@ApplicationScoped
public class RaiseBlocker {

    private final Practices practices;
    private final EntityManager entities;
    private final Heads heads;
    private final Trainers trainers;
    private final PracticeConfig config;
    private final Event<PracticeBlocked> blocked;
    private final Clock clock;

    RaiseBlocker(
            Practices practices,
            EntityManager entities,
            Heads heads,
            Trainers trainers,
            PracticeConfig config,
            Event<PracticeBlocked> blocked,
            Clock clock) {
        this.practices = practices;
        this.entities = entities;
        this.heads = heads;
        this.trainers = trainers;
        this.config = config;
        this.blocked = blocked;
        this.clock = clock;
    }

    /** Raising the same reason again while it is open changes nothing. */
    @Transactional
    public UUID raise(Actor actor, UUID id, BlockerReason reason, @Nullable String note) {
        PracticeAssignment practice = practices.ofSelf(actor, id);
        if (!practice.mayPlan(actor)) {
            throw new Conflict(practice.isOpen() ? "already-reported" : "practice-closed");
        }
        new Invalid.Check().that(reason.givable(), "reason", "choice-unknown").orThrow();
        return practices.blockers(id).stream()
                .filter(blocker -> blocker.isOpen() && blocker.reason() == reason)
                .map(Blocker::id)
                .findFirst()
                .orElseGet(() -> open(practice, reason, Text.orNull(note), actor.person(), clock.instant()));
    }

    UUID open(
            PracticeAssignment practice, BlockerReason reason, @Nullable String note, @Nullable UUID by, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        UUID owner = owner(practice, reason, today).orElse(null);
        Blocker made = new Blocker(
                practice,
                reason,
                note,
                owner == null ? null : entities.getReference(Person.class, owner),
                BusinessCalendar.plus(today, config.blockerDays()),
                now,
                by);
        entities.persist(made);
        blocked.fire(new PracticeBlocked(practice.id(), made.id(), reason, owner, made.dueOn(), by, now));
        return made.id();
    }

    Optional<UUID> owner(PracticeAssignment practice, BlockerReason reason, LocalDate day) {
        UUID body = practice.bodyId();
        UUID person = practice.person().id();
        UUID unit = practice.unit().id();
        return switch (reason.asked()) {
            case SELF -> Optional.of(person);
            case MANAGER -> heads.managerOf(body, person, unit, day);
            case HIGHER_HEAD ->
                heads.managerOf(body, person, unit, day)
                        .flatMap(manager -> heads.managerAbove(body, manager, person, unit, day));
            case TRAINER -> trainers.of(body, unit, person, day).or(() -> heads.managerOf(body, person, unit, day));
        };
    }
}
