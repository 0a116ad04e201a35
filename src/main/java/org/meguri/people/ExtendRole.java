package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.meguri.platform.FiscalYear;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** Lets a role that ends hold for longer: by whoever may grant it, and within what its kind allows. */
@ApplicationScoped
public class ExtendRole {

    private final EntityManager entities;
    private final Actors actors;
    private final RoleKeepers keepers;
    private final Clock clock;
    private final Audit audit;

    ExtendRole(EntityManager entities, Actors actors, RoleKeepers keepers, Clock clock, Audit audit) {
        this.entities = entities;
        this.actors = actors;
        this.keepers = keepers;
        this.clock = clock;
        this.audit = audit;
    }

    /** The last day that is offered: the end of the fiscal year in which the day after the present one lies. */
    public static LocalDate offered(LocalDate endsOn) {
        return FiscalYear.of(endsOn.plusDays(1)).lastDay();
    }

    /**
     * Extends the grant.
     *
     * @param lastDay not before today and not before its present last day
     */
    @Transactional
    public void extend(Actor actor, UUID grant, LocalDate lastDay) {
        RoleGrant found = entities.find(RoleGrant.class, grant);
        if (found == null || !found.person().body().id().equals(actor.body())) {
            throw new NotFound();
        }
        keepers.require(actor, found.role(), found.person());
        if (!found.role().mayBeGrantedBy(actor.roles())) {
            throw new Forbidden("forbidden");
        }
        new Invalid.Check()
                .that(
                        !lastDay.isBefore(found.days().to()) && !lastDay.isBefore(LocalDate.now(clock)),
                        "to",
                        "role-extend-later")
                .orThrow();
        found.extendTo(lastDay);
        audit.record(
                Act.ROLE_GRANTED,
                actor.body(),
                actor.person(),
                found.person().id(),
                RoleGrant.told(found.role(), found.unit(), found.days()));
        actors.forgetAll();
    }
}
