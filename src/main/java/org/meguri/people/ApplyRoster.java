package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
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

    private static final int LINES = 1_000;

    private final EntityManager entities;
    private final StatelessSession kept;
    private final RosterImports imports;
    private final UnitBook unitBook;
    private final StaffBook staffBook;
    private final Units units;
    private final Actors actors;
    private final Event<RosterApplied> applied;
    private final RosterProgress progress;
    private final Audit audit;
    private final Clock clock;

    ApplyRoster(
            EntityManager entities,
            StatelessSession kept,
            RosterImports imports,
            UnitBook unitBook,
            StaffBook staffBook,
            Units units,
            Actors actors,
            Event<RosterApplied> applied,
            RosterProgress progress,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.kept = kept;
        this.imports = imports;
        this.unitBook = unitBook;
        this.staffBook = staffBook;
        this.units = units;
        this.actors = actors;
        this.applied = applied;
        this.progress = progress;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Applies the import.
     *
     * @throws org.meguri.platform.problem.Forbidden the actor is neither HR nor administrator
     * @throws org.meguri.platform.problem.NotFound the actor's body has no such import
     * @throws Conflict what is known has changed since the dry run, or another roster is being applied
     */
    @Transactional
    public void apply(Actor actor, UUID id) {
        RosterImports.requireKeeper(actor);
        Instant now = clock.instant();
        if (imports.isBusy(actor.body(), id, now)) {
            throw new Conflict("roster-busy");
        }
        Body body = locked(actor.body());
        RosterImport roster = imports.of(actor, id);
        entities.refresh(roster);
        if (roster.isApplied()) {
            return;
        }
        boolean background = roster.state() == RosterImport.State.APPLYING;
        if (!background && roster.state() != RosterImport.State.CHECKED) {
            throw new Conflict("roster-not-compared");
        }
        if (roster.kind() == RosterImport.Kind.UNITS) {
            units(body, roster, LocalDate.now(clock));
        } else {
            staff(body, roster, background ? done -> progress.report(id, done) : done -> {});
        }
        roster.apply(now);
        entities.flush();
        units.forget();
        actors.forgetAll();
        audit.record(
                Act.IMPORT_APPLIED,
                actor.body(),
                actor.person(),
                null,
                roster.told(LocalDate.now(clock)) + " " + roster.effective());
        applied.fire(new RosterApplied(body.id(), now));
    }

    /** One import at a time in a body. */
    private Body locked(UUID body) {
        try {
            return entities.find(Body.class, body, LockModeType.PESSIMISTIC_WRITE);
        } catch (PessimisticLockException | LockTimeoutException e) {
            throw new Conflict("roster-busy");
        }
    }

    private void units(Body body, RosterImport roster, LocalDate today) {
        List<RosterRow> rows = imports.accepted(roster);
        UnitBook.Pages pages = unitBook.open(body.id());
        requireSame(
                rows,
                new UnitDiff(pages, roster.horizon(today))
                        .compare(rows.stream().map(RosterRow::asLine).toList()));
        unitBook.write(body, pages);
    }

    private void staff(Body body, RosterImport roster, IntConsumer report) {
        UnitBook.Pages pages = unitBook.open(body.id());
        Map<String, OrgUnit> places = staffBook.units(body);
        Map<String, Title> titles = new HashMap<>(staffBook.titles(body.id()));
        LocalDate today = LocalDate.now(clock);
        int done = 0;
        String after = "";
        RosterIndex index = new RosterIndex();
        for (List<RosterRow> rows = people(roster, after); !rows.isEmpty(); rows = people(roster, after)) {
            List<RosterLine> lines = rows.stream().map(RosterRow::asLine).toList();
            Map<String, Card> cards = staffBook.open(body.id(), StaffBook.numbers(lines));
            // what was looked at when the file was compared is not asked again: zeros, namesakes, contested numbers
            lines.forEach(index::add);
            StaffDiff.Around around = new StaffDiff.Around(Map.of(), number -> false, index.contested(), Map.of());
            requireSame(
                    rows, new StaffDiff(cards, pages, titles.keySet(), around, roster.horizon(today)).compare(lines));
            staffBook.writeInBulk(body, cards, places, titles, today);
            after = rows.get(rows.size() - 1).key();
            done += rows.size();
            report.accept(done);
        }
    }

    /** The next lines in the order of their staff numbers, all lines of a person together. */
    private List<RosterRow> people(RosterImport roster, String after) {
        List<RosterRow> rows = new ArrayList<>(kept.createSelectionQuery("""
                        from RosterRow r where r.roster.id = :roster and r.action <> REJECTED and r.key > :after
                        order by r.key, r.line
                        """, RosterRow.class)
                .setParameter("roster", roster.id())
                .setParameter("after", after)
                .setMaxResults(LINES)
                .getResultList());
        if (rows.size() == LINES) {
            String last = rows.get(LINES - 1).key();
            rows.removeIf(row -> row.key().equals(last));
            if (rows.isEmpty()) {
                return kept.createSelectionQuery("""
                                from RosterRow r
                                where r.roster.id = :roster and r.action <> REJECTED and r.key = :key order by r.line
                                """, RosterRow.class)
                        .setParameter("roster", roster.id())
                        .setParameter("key", last)
                        .getResultList();
            }
        }
        return rows;
    }

    private static void requireSame(List<RosterRow> shown, List<RosterOutcome> now) {
        Map<Integer, @Nullable Action> before = new HashMap<>();
        shown.forEach(row -> before.put(row.line(), row.action()));
        boolean same = now.size() == shown.size()
                && now.stream().allMatch(outcome -> outcome.action() == before.get(outcome.line()));
        if (!same) {
            throw new Conflict("roster-outdated");
        }
    }
}
