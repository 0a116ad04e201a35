package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Invalid;

/** Gives a person a role for a span of days, in a unit with everything below it or in the whole body. */
@ApplicationScoped
public class GrantRole {

    private final EntityManager entities;
    private final People people;
    private final Units units;
    private final Actors actors;
    private final Clock clock;
    private final Audit audit;

    GrantRole(EntityManager entities, People people, Units units, Actors actors, Clock clock, Audit audit) {
        this.entities = entities;
        this.people = people;
        this.units = units;
        this.actors = actors;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Grants the role.
     *
     * @param unit where it holds; null for the whole body
     * @param from the first day; null for today
     * @param to the last day; null for "until it is taken back"
     * @return the grant
     */
    @Transactional
    public UUID grant(
            Actor actor,
            UUID person,
            Role role,
            @Nullable UUID unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        Administration.require(actor);
        Person found = people.of(actor, person);
        LocalDate first = from == null ? LocalDate.now(clock) : from;
        OrgUnit at = unit == null ? null : units.of(actor, unit);
        new Invalid.Check()
                .that(role.mayBeGrantedBy(actor.roles()), "role", "role-not-grantable")
                .that(unit == null || at != null, "unit", "unit-unknown")
                .that(to == null || !to.isBefore(first), "to", "days-order")
                .that(!isHeld(found, role, at, Days.between(first, to)), "role", "role-held")
                .orThrow();
        RoleGrant grant = new RoleGrant(found, role, at, Days.between(first, to), actor.person(), clock.instant());
        entities.persist(grant);
        audit.record(Act.ROLE_GRANTED, actor.body(), actor.person(), person, RoleGrant.told(role, at, grant.days()));
        actors.forgetAll();
        return grant.id();
    }

    private boolean isHeld(Person person, Role role, @Nullable OrgUnit unit, Days days) {
        return entities.createQuery("""
                        from RoleGrant g
                        where g.person = :person and g.role = :role and g.days.from <= :to and g.days.to >= :from
                        """, RoleGrant.class)
                .setParameter("person", person)
                .setParameter("role", role)
                .setParameter("from", days.from())
                .setParameter("to", days.to())
                .getResultStream()
                .anyMatch(grant -> java.util.Objects.equals(grant.unit(), unit));
    }
}
