package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;

/** Says which column of a file is which. It is remembered for the next file with the same headings, and the file is compared. */
@ApplicationScoped
public class ChooseColumns {

    private final EntityManager entities;
    private final RosterImports imports;
    private final RosterColumns columns;
    private final ColumnChoices choices;
    private final ImportRoster importRoster;
    private final RosterFiles files;
    private final Clock clock;

    ChooseColumns(
            EntityManager entities,
            RosterImports imports,
            RosterColumns columns,
            ColumnChoices choices,
            ImportRoster importRoster,
            RosterFiles files,
            Clock clock) {
        this.entities = entities;
        this.imports = imports;
        this.columns = columns;
        this.choices = choices;
        this.importRoster = importRoster;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Takes the choice.
     *
     * @param chosen for each place in the file the name of the column; empty for one that is passed over
     * @throws org.meguri.platform.problem.Forbidden the actor is neither HR nor administrator
     * @throws org.meguri.platform.problem.NotFound the actor's body has no such import
     * @throws Conflict the columns have been chosen already
     * @throws Invalid a column is chosen twice, or one is missing without which nothing can be read
     */
    @Transactional
    public void choose(Actor actor, UUID id, Map<Integer, String> chosen) {
        RosterImports.requireKeeper(actor);
        RosterImport roster = imports.of(actor, id);
        entities.refresh(roster, LockModeType.PESSIMISTIC_WRITE);
        if (!roster.isAskingForColumns()) {
            throw new Conflict("roster-columns-chosen");
        }
        int[] places = places(roster.kind(), chosen);
        columns.withPath(roster, path -> {
            RosterFile file = columns.open(roster, path);
            file.read(places);
            choices.remember(roster.body(), roster.kind(), file.fingerprint(), places, clock.instant());
            importRoster.proceed(actor, roster, file, path);
            return roster;
        });
        if (!roster.isRunning()) {
            files.forget(id);
        }
    }

    private static int[] places(RosterImport.Kind kind, Map<Integer, String> chosen) {
        int[] places = new int[kind.columns().size()];
        Arrays.fill(places, -1);
        Invalid.Check check = new Invalid.Check();
        Set<String> seen = new HashSet<>();
        chosen.forEach((place, column) -> {
            int at = kind.columns().indexOf(column);
            if (column.isEmpty()) {
                return;
            }
            String field = "column-" + place;
            check.that(at >= 0, field, "choice-unknown")
                    .that(at < 0 || seen.add(column), field, "roster-column-twice", column);
            if (at >= 0) {
                places[at] = place;
            }
        });
        List<String> missing = kind.columns().stream()
                .filter(column -> kind.required().contains(column) && !seen.contains(column))
                .toList();
        check.that(missing.isEmpty(), "columns", "roster-column-missing", String.join("、", missing))
                .orThrow();
        return places;
    }
}
