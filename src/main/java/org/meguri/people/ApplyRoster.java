package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.meguri.people.RosterRow.Action;
import org.meguri.people.StaffBook.Card;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Conflict;

/**
 * Carries out what the dry run of a roster has shown, all of it or nothing. If units or people have changed since so that
 * the lines would now mean something else, it is refused: nobody gets a change that nobody has looked at. An import that
 * has been applied stays as it is; applying it again changes nothing.
 */
@ApplicationScoped
public class ApplyRoster {

    private final EntityManager entities;
    private final RosterImports imports;
    private final UnitBook unitBook;
    private final StaffBook staffBook;
    private final Units units;
    private final Actors actors;
    private final Event<RosterApplied> applied;
    private final Clock clock;
    private final Audit audit;

    ApplyRoster(
            EntityManager entities,
            RosterImports imports,
            UnitBook unitBook,
            StaffBook staffBook,
            Units units,
            Actors actors,
            Event<RosterApplied> applied,
            Clock clock,
            Audit audit) {
        this.entities = entities;
        this.imports = imports;
        this.unitBook = unitBook;
        this.staffBook = staffBook;
        this.units = units;
        this.actors = actors;
        this.applied = applied;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Applies the import.
     *
     * @throws org.meguri.platform.problem.Forbidden the actor is neither HR nor administrator
     * @throws org.meguri.platform.problem.NotFound the actor's body has no such import
     * @throws Conflict what is known has changed since the dry run
     */
    @Transactional
    public void apply(Actor actor, UUID id) {
        RosterImports.requireKeeper(actor);
        // One import at a time in a body.
        Body body = entities.find(Body.class, actor.body(), LockModeType.PESSIMISTIC_WRITE);
        RosterImport roster = imports.of(actor, id);
        if (roster.isApplied()) {
            return;
        }
        List<RosterRow> rows = imports.accepted(roster);
        List<RosterLine> lines = rows.stream().map(RosterRow::asLine).toList();
        Instant now = clock.instant();
        UnitBook.Pages pages = unitBook.open(body.id());
        if (roster.kind() == RosterImport.Kind.UNITS) {
            requireSame(rows, new UnitDiff(pages).compare(lines));
            unitBook.write(body, pages);
        } else {
            Map<String, Card> cards = staffBook.open(body.id());
            requireSame(
                    rows,
                    new StaffDiff(cards, pages, staffBook.titles(body.id()).keySet()).compare(lines));
            staffBook.write(body, cards, LocalDate.now(clock), now);
        }
        roster.apply(now);
        audit.record(
                Act.IMPORT_APPLIED,
                actor.body(),
                actor.person(),
                null,
                "kind:" + roster.kind() + " " + roster.fileName());
        entities.flush();
        units.forget();
        actors.forgetAll();
        applied.fire(new RosterApplied(body.id(), now));
    }

    private static void requireSame(List<RosterRow> shown, List<RosterOutcome> now) {
        List<Action> before = shown.stream().map(RosterRow::action).toList();
        if (!before.equals(now.stream().map(RosterOutcome::action).toList())) {
            throw new Conflict("roster-outdated");
        }
    }
}
