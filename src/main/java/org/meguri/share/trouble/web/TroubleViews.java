package org.meguri.share.trouble.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.people.People;
import org.meguri.people.Person;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.When;
import org.meguri.practice.WorkTask;
import org.meguri.share.CaseRow;
import org.meguri.share.Cases;
import org.meguri.share.trouble.Trouble;
import org.meguri.share.trouble.TroubleMatch;
import org.meguri.share.trouble.Troubles;

/** What was found for a trouble as its reader sees it, and what a trainer can choose from. */
@ApplicationScoped
class TroubleViews {

    private static final int CASES = 8;

    /**
     * What was found.
     *
     * @param title of the module or the case; empty where there is none that the reader can open
     * @param href where it is; empty where there is none
     * @param unit where the colleague works
     * @param starts whether the reader can start it from here
     */
    public record Answer(TroubleMatch match, String title, String href, String unit, boolean starts) {

        /** Whether its author has said whether it helped. */
        public boolean isSaid() {
            return match.helped() != null;
        }

        public boolean isHelped() {
            return Boolean.TRUE.equals(match.helped());
        }
    }

    private final Troubles troubles;
    private final Curricula curricula;
    private final Cases cases;
    private final People people;
    private final Actors actors;
    private final Units units;
    private final When when;

    TroubleViews(
            Troubles troubles, Curricula curricula, Cases cases, People people, Actors actors, Units units, When when) {
        this.troubles = troubles;
        this.curricula = curricula;
        this.cases = cases;
        this.people = people;
        this.actors = actors;
        this.units = units;
        this.when = when;
    }

    /** What was found, the newest first; only the newest can be started. */
    List<Answer> answers(Actor who, Trouble trouble) {
        List<TroubleMatch> matches = troubles.matches(trouble.id());
        return matches.stream()
                .map(one -> answer(who, trouble, one, one == matches.get(0)))
                .toList();
    }

    private Answer answer(Actor who, Trouble trouble, TroubleMatch one, boolean newest) {
        boolean starts = newest && trouble.isOf(who);
        return switch (one.kind()) {
            case MODULE ->
                module(who, one.moduleId())
                        .map(module -> new Answer(
                                one,
                                module.code() + " " + module.title().in(who.locale()),
                                "/courses/" + course(who, module),
                                "",
                                starts && module.brief() != null))
                        .orElse(new Answer(one, "", "", "", false));
            case CASE ->
                row(who, one.caseId())
                        .map(row -> new Answer(one, row.title(), "/cases/" + row.id(), "", starts))
                        .orElse(new Answer(one, "", "", "", false));
            case COLLEAGUE -> new Answer(one, "", "", unit(who, one.colleague()), false);
            case NOTHING_YET -> new Answer(one, "", "", "", false);
        };
    }

    private Optional<ModuleOutline> module(Actor who, @Nullable UUID id) {
        return modules(who).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private String course(Actor who, ModuleOutline module) {
        return curricula.of(who.body()).courses().stream()
                .filter(course -> course.id().equals(module.course()))
                .map(Curriculum.CourseOutline::code)
                .findFirst()
                .orElse("");
    }

    private Optional<CaseRow> row(Actor who, @Nullable UUID id) {
        try {
            return id == null ? Optional.empty() : Optional.of(cases.row(who, id));
        } catch (NotFound hidden) {
            return Optional.empty();
        }
    }

    private String unit(Actor who, @Nullable Person colleague) {
        if (colleague == null) {
            return "";
        }
        UnitTree tree = units.tree(who.body());
        People.Card card =
                people.cards(who.body(), List.of(colleague.id()), when.today()).get(colleague.id());
        return card == null ? "" : tree.label(card.unit(), who.locale());
    }

    /** The modules with something to try. */
    List<ModuleOutline> modules(Actor who) {
        return curricula.of(who.body()).modulesWithBrief();
    }

    /** Cases that the author of the trouble may read: found by the words, else about the same task, then the newest. */
    List<CaseRow> cases(Trouble trouble, String words) {
        Actor reader = actors.of(trouble.person().id());
        if (!words.isEmpty()) {
            return cases.search(reader, new Cases.Filter(words, null, null, null, null), 0, CASES)
                    .items();
        }
        Map<UUID, CaseRow> found = new LinkedHashMap<>();
        WorkTask task = trouble.task();
        UUID common = task == null ? null : task.catalogueId() == null ? task.id() : task.catalogueId();
        if (common != null) {
            cases.search(reader, new Cases.Filter(null, null, common.toString(), null, null), 0, CASES)
                    .items()
                    .forEach(row -> found.put(row.id(), row));
        }
        cases.search(reader, Cases.Filter.NONE, 0, CASES).items().forEach(row -> found.putIfAbsent(row.id(), row));
        return found.values().stream().limit(CASES).toList();
    }
}
