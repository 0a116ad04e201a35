package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.meguri.platform.problem.Conflict;

/**
 * Takes in a file of staff whose lines are for something else than the roster. It is read like a roster: a long one in the
 * background, and where it is not known which column is which, that is asked first.
 */
@ApplicationScoped
public class TakeInLines {

    private final ImportRoster importRoster;
    private final RosterImports imports;
    private final RosterFiles files;
    private final Clock clock;

    TakeInLines(ImportRoster importRoster, RosterImports imports, RosterFiles files, Clock clock) {
        this.importRoster = importRoster;
        this.imports = imports;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Takes in the file; an earlier one of which the work is not done gives way.
     *
     * @param target what the lines are for
     * @return whether the lines have been handed on already
     * @throws org.meguri.platform.problem.Forbidden the actor is neither HR nor administrator
     * @throws org.meguri.platform.problem.TooLarge more bytes than the limit
     * @throws org.meguri.platform.problem.Invalid the file as a whole cannot be read
     * @throws Conflict another file for the same is being read
     */
    @Transactional
    public boolean takeIn(Actor actor, UUID target, String fileName, Path file) {
        if (imports.isReading(target, clock.instant())) {
            throw new Conflict("transfer-reading");
        }
        forget(target);
        RosterImport made = importRoster.takeIn(actor, target, fileName, file);
        return made.state() == RosterImport.State.TAKEN;
    }

    /** Forgets the file that waits for its columns or was broken off, if there is one. */
    @Transactional
    public void forget(UUID target) {
        imports.waiting(target).ifPresent(waiting -> {
            files.forget(waiting.id());
            imports.delete(waiting);
            imports.flush();
        });
    }
}
