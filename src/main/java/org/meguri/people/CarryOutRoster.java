package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.meguri.platform.problem.Conflict;

/**
 * Has a roster carried out: a short one at once, a long one in the background. Work that was broken off begins anew,
 * comparing as well as applying; nothing of a broken-off application has been kept.
 */
@ApplicationScoped
public class CarryOutRoster {

    private final EntityManager entities;
    private final RosterImports imports;
    private final ApplyRoster applyRoster;
    private final RosterConfig config;
    private final Event<RosterWaiting> waiting;
    private final Clock clock;

    CarryOutRoster(
            EntityManager entities,
            RosterImports imports,
            ApplyRoster applyRoster,
            RosterConfig config,
            Event<RosterWaiting> waiting,
            Clock clock) {
        this.entities = entities;
        this.imports = imports;
        this.applyRoster = applyRoster;
        this.config = config;
        this.waiting = waiting;
        this.clock = clock;
    }

    /**
     * Carries the import out, or takes up the work on it again.
     *
     * @throws org.meguri.platform.problem.Forbidden the actor is neither HR nor administrator
     * @throws org.meguri.platform.problem.NotFound the actor's body has no such import
     * @throws Conflict it is being worked on, what is known has changed since the dry run, or another roster is being
     *     applied
     */
    @Transactional
    public void carryOut(Actor actor, UUID id) {
        RosterImports.requireKeeper(actor);
        Instant now = clock.instant();
        RosterImport roster = imports.of(actor, id);
        if (roster.state() == RosterImport.State.CHECKED
                && roster.effective() + roster.unchanged() <= config.atOnce()) {
            applyRoster.apply(actor, id);
            return;
        }
        entities.refresh(roster, LockModeType.PESSIMISTIC_WRITE);
        if (roster.isApplied() || roster.isTaken()) {
            return;
        }
        if (roster.isAskingForColumns() || (roster.isRunning() && !roster.isInterrupted(now))) {
            throw new Conflict("roster-not-compared");
        }
        if (roster.state() == RosterImport.State.COMPARING) {
            roster.compare(roster.headings(), roster.total(), now);
        } else {
            if (imports.isBusy(actor.body(), id, now)) {
                throw new Conflict("roster-busy");
            }
            roster.beginToApply(now);
        }
        waiting.fire(new RosterWaiting(id, actor));
    }
}
