package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.NotFound;

/** Takes a role back, at once. One administrator with an open account always remains. */
@ApplicationScoped
public class EndRole {

    private final EntityManager entities;
    private final Actors actors;
    private final RoleKeepers keepers;
    private final Guests guests;
    private final Event<RoleEnded> ended;
    private final Clock clock;
    private final Audit audit;

    EndRole(
            EntityManager entities,
            Actors actors,
            RoleKeepers keepers,
            Guests guests,
            Event<RoleEnded> ended,
            Clock clock,
            Audit audit) {
        this.entities = entities;
        this.actors = actors;
        this.keepers = keepers;
        this.guests = guests;
        this.ended = ended;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Ends the grant; one that has ended stays so.
     *
     * @throws Forbidden who may not grant the role may not end it
     * @throws Conflict nobody else is administrator
     */
    @Transactional
    public void end(Actor actor, UUID grant) {
        end(actor, null, grant);
    }

    /**
     * Ends a grant of the given person.
     *
     * @throws NotFound the person has no such grant, whoever else has it
     */
    @Transactional
    public void end(Actor actor, @Nullable UUID person, UUID grant) {
        RoleGrant found = entities.find(RoleGrant.class, grant);
        if (found == null
                || !found.person().body().id().equals(actor.body())
                || (person != null && !found.person().id().equals(person))) {
            throw new NotFound();
        }
        keepers.require(actor, found.role(), found.person());
        if (!found.role().mayBeEndedBy(actor.roles())) {
            throw new Forbidden("forbidden");
        }
        LocalDate today = LocalDate.now(clock);
        if (found.role() == Role.ADMIN
                && found.days().contain(today)
                && otherAdministrators(actor, found, today) == 0) {
            throw new Conflict("last-admin");
        }
        found.endOn(today.minusDays(1));
        audit.record(
                Act.ROLE_ENDED,
                actor.body(),
                actor.person(),
                found.person().id(),
                RoleGrant.told(found.role(), found.unit(), found.days()));
        if (found.person().isGuest()) {
            guests.settle(found.person(), actor.person());
        }
        ended.fire(new RoleEnded(found.id(), found.person().id(), found.role(), actor.person(), clock.instant()));
        actors.forgetAll();
    }

    private long otherAdministrators(Actor actor, RoleGrant except, LocalDate today) {
        return entities.createQuery("""
                        select count(g) from RoleGrant g join g.person p
                        where p.body.id = :body and g.role = ADMIN and g.id <> :except
                          and g.days.from <= :day and g.days.to >= :day
                          and exists (select 1 from Account a where a.person = p and a.closedAt is null)
                        """, Long.class)
                .setParameter("body", actor.body())
                .setParameter("except", except.id())
                .setParameter("day", today)
                .getSingleResult();
    }
}
