package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** Gives a person a role from a day on, in a unit and everything below it or in the whole body. Only an administrator does so. */
@ApplicationScoped
public class GrantRole {

    private final EntityManager entities;
    private final People people;
    private final Actors actors;
    private final Clock clock;

    GrantRole(EntityManager entities, People people, Actors actors, Clock clock) {
        this.entities = entities;
        this.people = people;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * @param unit where it holds; null for the whole body
     * @param from the first day
     * @param to the last day; null while no end is known
     * @return the grant
     */
    @Transactional
    public UUID grant(
            Actor actor, UUID personId, Role role, @Nullable UUID unit, LocalDate from, @Nullable LocalDate to) {
        if (!actor.is(Role.ADMIN)) {
            throw new Forbidden("forbidden");
        }
        new Invalid.Check()
                .that(to == null || !to.isBefore(from), "to", "date-order")
                .orThrow();
        Person person = people.of(actor, personId);
        OrgUnit at = unit == null ? null : entities.find(OrgUnit.class, unit);
        if (unit != null && (at == null || !at.body().id().equals(actor.body()))) {
            throw new NotFound();
        }
        RoleGrant made = new RoleGrant(person, role, at, Days.between(from, to), actor.person(), clock.instant());
        entities.persist(made);
        actors.forgetAll();
        return made.id();
    }
}
