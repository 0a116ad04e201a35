package org.meguri.learn.classroom.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Module;
import org.meguri.learn.classroom.ClassEntry;
import org.meguri.learn.classroom.ClassSession;
import org.meguri.learn.classroom.Classes;
import org.meguri.people.Actor;
import org.meguri.people.People;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Errors;

/** The page of a session, which is shown by itself and beside every refused act. */
@RequestScoped
public class ClassSheets {

    /** A session with what the reader can do. {@code mine} is the reader's own entry. */
    @CheckedTemplate(basePath = "classroom", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record ClassPage(
            Classes.Row row,
            String module,
            @Nullable UUID mine,
            boolean open,
            boolean day,
            boolean keeper,
            boolean entersOthers,
            List<Entered> entries,
            int came,
            String export,
            String typed,
            Errors errors)
            implements TemplateInstance {}

    /** The roster on paper. */
    @CheckedTemplate(basePath = "classroom", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record ClassRosterPage(ClassSession session, List<Entered> entries) implements TemplateInstance {}

    /** Somebody who has entered. */
    public record Entered(
            UUID id,
            int number,
            String staffNumber,
            String name,
            String kana,
            String unit,
            boolean waits,
            boolean came) {}

    private final CurrentActor actor;
    private final Classes classes;
    private final People people;
    private final Units units;
    private final Clock clock;

    ClassSheets(CurrentActor actor, Classes classes, People people, Units units, Clock clock) {
        this.actor = actor;
        this.classes = classes;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    ClassPage of(UUID id, String typed, Errors errors) {
        Actor who = actor.get();
        Classes.Row row = classes.row(who, id);
        boolean keeper = Classes.mayKeep(who);
        LocalDate today = LocalDate.now(clock);
        Module module = row.session().module();
        List<Entered> entered = keeper ? entries(row.session()) : List.of();
        return new ClassPage(
                row,
                module == null ? "" : module.title().in(who.locale()),
                row.mine() > 0 ? classes.entryOf(who, id) : null,
                row.session().isOpen(today),
                row.session().isDay(today),
                keeper,
                Classes.entersOthers(who) && (keeper || row.session().isOpen(today)),
                entered,
                (int) entered.stream().filter(Entered::came).count(),
                "/classes/" + id + "/entries?",
                typed,
                errors);
    }

    ClassRosterPage roster(UUID id) {
        ClassSession session = classes.of(actor.get(), id);
        return new ClassRosterPage(session, entries(session));
    }

    List<Entered> entries(ClassSession session) {
        Actor who = actor.get();
        List<ClassEntry> entries = classes.entries(who, session);
        Map<UUID, People.Card> cards = people.cards(
                who.body(), entries.stream().map(entry -> entry.person().id()).toList(), LocalDate.now(clock));
        UnitTree tree = units.tree(who.body());
        return IntStream.range(0, entries.size())
                .mapToObj(i -> {
                    ClassEntry entry = entries.get(i);
                    People.Card card = cards.get(entry.person().id());
                    return new Entered(
                            entry.id(),
                            i + 1,
                            entry.person().staffNumber(),
                            entry.person().name(),
                            entry.person().kana(),
                            card == null ? "" : tree.label(card.unit(), who.locale()),
                            i >= session.capacity(),
                            entry.attendedAt() != null);
                })
                .toList();
    }
}
