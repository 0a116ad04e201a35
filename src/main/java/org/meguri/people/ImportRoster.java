package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
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
    private final ColumnChoices choices;
    private final RosterFiles files;
    private final CompareRoster compareRoster;
    private final HandOnLines handOnLines;
    private final RosterConfig config;
    private final Event<RosterWaiting> waiting;
    private final Audit audit;
    private final Clock clock;

    ImportRoster(
            EntityManager entities,
            ColumnChoices choices,
            RosterFiles files,
            CompareRoster compareRoster,
            HandOnLines handOnLines,
            RosterConfig config,
            Event<RosterWaiting> waiting,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.choices = choices;
        this.files = files;
        this.compareRoster = compareRoster;
        this.handOnLines = handOnLines;
        this.config = config;
        this.waiting = waiting;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Compares the file with what is known, at once and however long it is.
     *
     * @return the import, to be looked at and applied
     * @throws org.meguri.platform.problem.Forbidden the actor is neither HR nor administrator
     * @throws org.meguri.platform.problem.TooLarge more bytes than the limit
     * @throws org.meguri.platform.problem.Invalid the file as a whole cannot be read
     */
    @Transactional
    public UUID dryRun(Actor actor, RosterImport.Kind kind, String fileName, byte[] bytes) {
        return RosterFile.withFile(bytes, file -> {
            RosterFile roster = open(actor, kind, file);
            roster.requireHeadings();
            RosterImport made = made(actor, kind, fileName, roster);
            RosterIndex index = new RosterIndex();
            made.compare(roster.ownHeadings(), roster.lines(index::add), clock.instant());
            compareRoster.compare(made, roster, index, done -> {});
            tell(actor, made);
            return made.id();
        });
    }

    /**
     * Takes in the file: a short one is compared at once, a long one in the background; where it is not known which column
     * is which, that is asked first.
     *
     * @return the import
     * @throws org.meguri.platform.problem.Forbidden the actor is neither HR nor administrator
     * @throws org.meguri.platform.problem.TooLarge more bytes than the limit
     * @throws org.meguri.platform.problem.Invalid the file as a whole cannot be read
     */
    @Transactional
    public UUID handIn(Actor actor, RosterImport.Kind kind, String fileName, Path file) {
        RosterFile roster = open(actor, kind, file);
        RosterImport made = made(actor, kind, fileName, roster);
        if (!roster.isReadable()) {
            entities.flush();
            files.keep(made.id(), file);
        } else {
            proceed(actor, made, roster, file);
        }
        tell(actor, made);
        return made.id();
    }

    /** Takes in a file of staff whose lines are for something else. */
    RosterImport takeIn(Actor actor, UUID target, String fileName, Path file) {
        RosterFile roster = open(actor, RosterImport.Kind.STAFF, file);
        RosterImport made = RosterImport.linesFor(
                target,
                entities.getReference(Body.class, actor.body()),
                shortened(fileName),
                entities.getReference(Person.class, actor.person()),
                clock.instant(),
                roster.written());
        entities.persist(made);
        if (roster.isReadable()) {
            proceed(actor, made, roster, file);
        } else {
            entities.flush();
            files.keep(made.id(), file);
        }
        return made;
    }

    private static String shortened(String fileName) {
        return Text.abbreviate(Text.clean(fileName), 100);
    }

    /** Compares the file or hands its lines on, now or in the background. */
    void proceed(Actor actor, RosterImport made, RosterFile roster, Path file) {
        RosterIndex index = new RosterIndex();
        int lines = roster.lines(index::add);
        made.compare(roster.ownHeadings(), lines, clock.instant());
        if (lines <= config.atOnce()) {
            if (made.linesFor() == null) {
                compareRoster.compare(made, roster, index, done -> {});
            } else {
                handOnLines.handOn(actor, made, roster, done -> {});
            }
        } else {
            entities.flush();
            files.forget(made.id());
            files.keep(made.id(), file);
            waiting.fire(new RosterWaiting(made.id(), actor));
        }
    }

    private RosterFile open(Actor actor, RosterImport.Kind kind, Path file) {
        RosterImports.requireKeeper(actor);
        return RosterFile.open(
                kind,
                file,
                RosterFile.Limits.of(config),
                fingerprint -> choices.places(actor.body(), kind, fingerprint));
    }

    private RosterImport made(Actor actor, RosterImport.Kind kind, String fileName, RosterFile roster) {
        RosterImport made = new RosterImport(
                entities.getReference(Body.class, actor.body()),
                kind,
                shortened(fileName),
                entities.getReference(Person.class, actor.person()),
                clock.instant(),
                roster.written(),
                Horizon.isOpenTo(actor) ? null : LocalDate.now(clock));
        entities.persist(made);
        return made;
    }

    private void tell(Actor actor, RosterImport made) {
        audit.record(Act.FILE_IMPORTED, actor.body(), actor.person(), null, made.told(LocalDate.now(clock)));
    }
}
