package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;

/** Lets the roles that were granted for a unit go over to the unit that takes over from it. */
@ApplicationScoped
public class UnitRights {

    private final EntityManager entities;
    private final Audit audit;
    private final Clock clock;

    UnitRights(EntityManager entities, Audit audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param heirs for each unit that ended the one that takes over
     * @param day the first day of the new order
     * @param by who lets it take effect; null for the system
     */
    public void follow(Map<UUID, UUID> heirs, LocalDate day, @Nullable UUID by) {
        if (heirs.isEmpty()) {
            return;
        }
        entities.createQuery("""
                        from RoleGrant g join fetch g.person where g.unit.id in :units and g.days.to >= :day
                        """, RoleGrant.class)
                .setParameter("units", heirs.keySet())
                .setParameter("day", day)
                .getResultList()
                .forEach(grant -> follow(grant, heirs, day, by));
    }

    private void follow(RoleGrant grant, Map<UUID, UUID> heirs, LocalDate day, @Nullable UUID by) {
        OrgUnit old = Objects.requireNonNull(grant.unit());
        OrgUnit heir = entities.getReference(OrgUnit.class, Objects.requireNonNull(heirs.get(old.id())));
        LocalDate from = grant.days().from().isAfter(day) ? grant.days().from() : day;
        RoleGrant taken = new RoleGrant(
                grant.person(),
                grant.role(),
                heir,
                new Days(from, grant.days().to()),
                grant.grantedBy(),
                clock.instant());
        entities.persist(taken);
        grant.endOn(day.minusDays(1));
        record(Act.ROLE_ENDED, grant, by);
        record(Act.ROLE_GRANTED, taken, by);
    }

    private void record(Act act, RoleGrant grant, @Nullable UUID by) {
        Person person = grant.person();
        audit.record(
                act, person.body().id(), by, person.id(), RoleGrant.told(grant.role(), grant.unit(), grant.days()));
    }
}
