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
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;

/** Gives a person a role for a span of days, in a unit with everything below it or in the whole body. */
@ApplicationScoped
public class GrantRole {

    private final EntityManager entities;
    private final People people;
    private final Units units;
    private final Postings postings;
    private final Actors actors;
    private final RoleKeepers keepers;
    private final Clock clock;
    private final Audit audit;

    GrantRole(
            EntityManager entities,
            People people,
            Units units,
            Postings postings,
            Actors actors,
            RoleKeepers keepers,
            Clock clock,
            Audit audit) {
        this.entities = entities;
        this.people = people;
        this.units = units;
        this.postings = postings;
        this.actors = actors;
        this.keepers = keepers;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Grants the role.
     *
     * @param unit where it holds; null for the whole body, and for a leader, whose role goes with the person
     * @param from the first day; null for today
     * @param to the last day; null for the usual term: three fiscal years for a leader, else "until it is taken back"
     * @return the grant
     * @throws Conflict the person is a guest, who is invited to programmes and given nothing else
     */
    @Transactional
    public UUID grant(
            Actor actor,
            UUID person,
            Role role,
            @Nullable UUID unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        Person found = people.of(actor, person);
        keepers.require(actor, role, found);
        if (found.isGuest()) {
            throw new Conflict("partner-guest");
        }
        LocalDate first = from == null ? LocalDate.now(clock) : from;
        LocalDate last = to == null ? RoleGrant.usualEnd(role, first) : to;
        Days days = Days.between(first, last);
        OrgUnit at = unit == null ? null : units.of(actor, unit);
        boolean bound = role == Role.LEADER || role.whole();
        new Invalid.Check()
                .that(role.mayBeGrantedBy(actor.roles()), "role", "role-not-grantable")
                .that(unit == null || at != null, "unit", "unit-unknown")
                .that(unit == null || !bound, "unit", "role-without-unit")
                .that(last == null || !last.isBefore(first), "to", "days-order")
                .that(!isHeld(found, role, at, days), "role", "role-held")
                .orThrow();
        RoleGrant grant = role == Role.LEADER
                ? RoleGrant.ofLeader(found, worksIn(found, seen(actor, first)), days, actor.person(), clock.instant())
                : new RoleGrant(found, role, at, days, actor.person(), clock.instant());
        entities.persist(grant);
        audit.record(Act.ROLE_GRANTED, actor.body(), actor.person(), person, RoleGrant.told(role, at, grant.days()));
        actors.forgetAll();
        return grant.id();
    }

    /** The day of which the actor may know where somebody works. */
    private LocalDate seen(Actor actor, LocalDate first) {
        LocalDate today = LocalDate.now(clock);
        return Horizon.reaches(actor, first, today) ? first : today;
    }

    private @Nullable OrgUnit worksIn(Person person, LocalDate day) {
        return postings.primary(person.id(), day).map(Posting::unit).orElse(null);
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
