package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.meguri.platform.Text;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;

/**
 * Takes in a roster file and says what it would change (dry run). Nothing is changed before {@link ApplyRoster}. A line
 * that cannot be accepted never stops the others. Rules: {@link UnitDiff}, {@link StaffDiff}.
 */
@ApplicationScoped
public class ImportRoster {

    private final EntityManager entities;
    private final UnitBook unitBook;
    private final StaffBook staffBook;
    private final Clock clock;
    private final Audit audit;

    ImportRoster(EntityManager entities, UnitBook unitBook, StaffBook staffBook, Clock clock, Audit audit) {
        this.entities = entities;
        this.unitBook = unitBook;
        this.staffBook = staffBook;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Compares the file with what is known.
     *
     * @return the import, to be looked at and applied
     * @throws org.meguri.platform.problem.Forbidden the actor is neither HR nor administrator
     * @throws org.meguri.platform.problem.TooLarge more than ten megabytes
     * @throws org.meguri.platform.problem.Invalid the file as a whole cannot be read
     */
    @Transactional
    public UUID dryRun(Actor actor, RosterImport.Kind kind, String fileName, byte[] bytes) {
        RosterImports.requireKeeper(actor);
        List<RosterLine> lines = RosterFile.read(kind, bytes);
        UnitBook.Pages units = unitBook.open(actor.body());
        List<RosterOutcome> outcomes;
        List<String> newTitles = List.of();
        Body body = entities.getReference(Body.class, actor.body());
        if (kind == RosterImport.Kind.UNITS) {
            outcomes = new UnitDiff(units).compare(lines);
        } else {
            Set<String> titles = staffBook.titles(actor.body()).keySet();
            StaffDiff diff = new StaffDiff(staffBook.open(actor.body()), units, titles);
            outcomes = diff.compare(lines);
            newTitles = diff.newTitles().stream()
                    .map(title ->
                            title + "\t" + DefaultTitles.guess(body, title).duty())
                    .toList();
        }
        RosterImport made = new RosterImport(
                body,
                kind,
                Text.abbreviate(Text.clean(fileName), 100),
                entities.getReference(Person.class, actor.person()),
                clock.instant(),
                outcomes,
                newTitles);
        entities.persist(made);
        Map<Integer, RosterLine> byNumber = new HashMap<>();
        lines.forEach(line -> byNumber.put(line.number(), line));
        outcomes.forEach(outcome ->
                entities.persist(new RosterRow(made, outcome, Objects.requireNonNull(byNumber.get(outcome.line())))));
        audit.record(Act.FILE_IMPORTED, actor.body(), actor.person(), null, "kind:" + kind + " " + made.fileName());
        return made.id();
    }
}
