package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import org.hibernate.StatelessSession;

/**
 * Compares a roster with what is known and notes what each line would do. Lines about staff are read twice: once for the
 * numbers, once to be compared some people at a time, so that the memory that is used hardly grows with the file. Runs in
 * the transaction of its caller.
 */
@ApplicationScoped
class CompareRoster {

    private final EntityManager entities;
    private final StatelessSession rows;
    private final UnitBook unitBook;
    private final StaffBook staffBook;
    private final Clock clock;

    CompareRoster(EntityManager entities, StatelessSession rows, UnitBook unitBook, StaffBook staffBook, Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.unitBook = unitBook;
        this.staffBook = staffBook;
        this.clock = clock;
    }

    /**
     * Compares the file.
     *
     * @param index the numbers in it, as all its lines were added
     * @param progress hears how many lines are done
     */
    void compare(RosterImport roster, RosterFile file, RosterIndex index, IntConsumer progress) {
        // from here to the end the import itself is not changed: its progress is written beside this transaction
        entities.flush();
        if (roster.kind() == RosterImport.Kind.UNITS) {
            units(roster, file);
        } else {
            staff(roster, file, index, progress);
        }
    }

    private void units(RosterImport roster, RosterFile file) {
        List<RosterLine> lines = new ArrayList<>();
        file.lines(lines::add);
        RosterTally tally = new RosterTally(roster.kind(), LocalDate.now(clock));
        note(roster, tally, new UnitDiff(unitBook.open(roster.body().id()), horizon(roster)).compare(lines), lines);
        roster.checked(tally, List.of());
    }

    private void staff(RosterImport roster, RosterFile file, RosterIndex index, IntConsumer progress) {
        Body body = roster.body();
        UnitBook.Pages units = unitBook.open(body.id());
        Set<String> titles = staffBook.titles(body.id()).keySet();
        Set<String> newTitles = new LinkedHashSet<>();
        RosterTally tally = new RosterTally(roster.kind(), LocalDate.now(clock));
        StaffChunks chunks = new StaffChunks(index, lines -> {
            StaffDiff diff = staffBook.diff(body.id(), index, units, titles, lines, horizon(roster));
            note(roster, tally, diff.compare(lines), lines);
            newTitles.addAll(diff.newTitles());
            progress.accept(tally.lines());
        });
        file.lines(chunks::add);
        chunks.end();
        roster.checked(
                tally,
                newTitles.stream()
                        .map(title ->
                                title + "\t" + DefaultTitles.guess(body, title).duty())
                        .toList());
    }

    private LocalDate horizon(RosterImport roster) {
        return roster.horizon(LocalDate.now(clock));
    }

    private void note(RosterImport roster, RosterTally tally, List<RosterOutcome> outcomes, List<RosterLine> lines) {
        Map<Integer, RosterLine> byNumber = new HashMap<>();
        lines.forEach(line -> byNumber.put(line.number(), line));
        tally.add(lines, outcomes);
        rows.insertMultiple(outcomes.stream()
                .map(outcome -> new RosterRow(roster, outcome, Objects.requireNonNull(byNumber.get(outcome.line()))))
                .toList());
    }
}
