package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Lets the roles that were granted for a unit go over to the unit that takes over from it. */
@ApplicationScoped
public class UnitRights {

    private final EntityManager entities;
    private final Clock clock;

    UnitRights(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @param heirs for each unit that ended the one that takes over
     * @param day the first day of the new order
     */
    public void follow(Map<UUID, UUID> heirs, LocalDate day) {
        if (heirs.isEmpty()) {
            return;
        }
        entities.createQuery("""
                        from RoleGrant g join fetch g.person where g.unit.id in :units and g.days.to >= :day
                        """, RoleGrant.class)
                .setParameter("units", heirs.keySet())
                .setParameter("day", day)
                .getResultList()
                .forEach(grant -> follow(grant, heirs, day));
    }

    private void follow(RoleGrant grant, Map<UUID, UUID> heirs, LocalDate day) {
        OrgUnit old = Objects.requireNonNull(grant.unit());
        OrgUnit heir = entities.getReference(OrgUnit.class, Objects.requireNonNull(heirs.get(old.id())));
        LocalDate from = grant.days().from().isAfter(day) ? grant.days().from() : day;
        entities.persist(new RoleGrant(
                grant.person(),
                grant.role(),
                heir,
                new Days(from, grant.days().to()),
                grant.grantedBy(),
                clock.instant()));
        grant.endOn(day.minusDays(1));
    }
}
