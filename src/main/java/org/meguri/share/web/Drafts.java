package org.meguri.share.web;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meguri.people.Actor;
import org.meguri.people.People;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Text;
import org.meguri.practice.Plan;
import org.meguri.practice.PracticeAssignment;
import org.meguri.practice.PracticeLog;
import org.meguri.practice.WorkTask;
import org.meguri.share.Audience;
import org.meguri.share.Byline;
import org.meguri.share.CaseKind;
import org.meguri.share.Figures;
import org.meguri.share.Story;

/** Writes the draft of a case from what its author planned and recorded, so that little is left to type. */
@RequestScoped
public class Drafts {

    private final CurrentActor actor;
    private final People people;
    private final Units units;
    private final ShareWords words;
    private final Clock clock;

    Drafts(CurrentActor actor, People people, Units units, ShareWords words, Clock clock) {
        this.actor = actor;
        this.people = people;
        this.units = units;
        this.words = words;
        this.clock = clock;
    }

    Draft of(PracticeAssignment practice, List<PracticeLog> logs, CaseKind kind) {
        ShareMessages texts = words.texts();
        Figures figures = Figures.of(logs, 0);
        String task = task(practice);
        Plan plan = practice.plan();
        String action = plan == null ? "" : plan.action();
        String notes = logs.stream().map(PracticeLog::note).distinct().collect(Collectors.joining("\n"));
        int tries = figures.tries();
        int before = figures.baselineMinutes();
        int now = figures.averageMinutes();
        return new Draft(
                Text.abbreviate(texts.draftTitle(task), Story.TITLE),
                kind.isShort() ? "" : texts.draftProblem(task, before),
                Text.abbreviate(Text.clean(action + "\n" + notes), Story.TEXT),
                figures.savedEach() >= 0
                        ? texts.draftResult(tries, before, now)
                        : texts.draftSlower(tries, before, now),
                "",
                "",
                prompt(logs),
                Byline.PERSON.name(),
                Audience.ALL.name());
    }

    /** The task of a practice that has been tried, in the reader's language. */
    String task(PracticeAssignment practice) {
        WorkTask task = practice.task();
        return task == null ? "" : task.name().in(actor.get().locale());
    }

    Author author() {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        UUID department = tree.department(who.unit()).map(UnitTree.Node::id).orElse(who.division());
        long colleagues = people.search(who.body(), LocalDate.now(clock), tree.subtree(who.division()), null, 0, 1)
                .total();
        return new Author(
                who.name(), tree.label(who.division(), who.locale()), tree.label(department, who.locale()), (int)
                        colleagues);
    }

    /** For whom a case may be meant; where nothing stands between the section and the body there is no 「自分の部」. */
    List<Audience> audiences() {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        boolean between = tree.department(who.unit())
                .filter(above -> above.parent() != null && !above.id().equals(who.division()))
                .isPresent();
        return Stream.of(Audience.values())
                .filter(audience -> audience != Audience.DEPARTMENT || between)
                .toList();
    }

    private static String prompt(List<PracticeLog> logs) {
        return logs.stream()
                .map(PracticeLog::prompt)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse("");
    }
}
