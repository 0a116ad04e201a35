package org.meguri.loop.web;

import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.loop.LoopLists;
import org.meguri.loop.LoopRow;
import org.meguri.loop.Moves;
import org.meguri.loop.Stage;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Rings;
import org.meguri.platform.web.When;
import org.meguri.practice.Plan;
import org.meguri.practice.Practices;

/** Gathers what an employee sees first: the one next move and what became of the others. */
@RequestScoped
public class EmployeeHomes {

    /** How soon each kind of move is done, in minutes. */
    private static final Map<Moves.Kind, Integer> MINUTES = Map.of(
            Moves.Kind.PLAN, 3, Moves.Kind.TRY, 1, Moves.Kind.REPORT, 1, Moves.Kind.SHARE, 3, Moves.Kind.CLEAR, 1);

    private final CurrentActor actor;
    private final LoopLists lists;
    private final Practices practices;
    private final Curricula curricula;
    private final LoopRings rings;
    private final LoopWords words;
    private final When when;

    EmployeeHomes(
            CurrentActor actor,
            LoopLists lists,
            Practices practices,
            Curricula curricula,
            LoopRings rings,
            LoopWords words,
            When when) {
        this.actor = actor;
        this.lists = lists;
        this.practices = practices;
        this.curricula = curricula;
        this.rings = rings;
        this.words = words;
        this.when = when;
    }

    List<LoopRow> loops() {
        Actor who = actor.get();
        return lists.find(who, LoopLists.Filter.ofPerson(who.person()), 0, 200).items();
    }

    /** What waits for the reader longest, told as one move. */
    Optional<LoopRow> next(List<LoopRow> mine) {
        Actor who = actor.get();
        return mine.stream()
                .filter(row -> row.stage().isOpen()
                        && !row.isPaused()
                        && who.isSelf(Objects.requireNonNullElse(row.holder(), new UUID(0, 0))))
                .min(Comparator.comparing((LoopRow row) -> row.dueOn() == null ? LocalDate.MAX : row.dueOn())
                        .thenComparing(LoopRow::enteredAt));
    }

    NextMove told(LoopRow row) {
        Actor who = actor.get();
        LoopMessages texts = words.texts();
        Rings.Ring ring = rings.of(row.practice()).orElseThrow();
        Curriculum curriculum = curricula.of(who.body());
        Optional<ModuleOutline> module = curriculum.find(row.module());
        String title = module.map(found -> found.title().in(who.locale())).orElse("");
        String task = Objects.requireNonNullElse(row.task(who.locale()), title);
        String practice = "/practices/" + row.practice();
        String cannot = practice + "/blockers/new";
        Moves.Kind kind = Moves.kind(row);
        int minutes =
                MINUTES.getOrDefault(kind, module.map(ModuleOutline::minutes).orElse(5));
        return switch (kind) {
            case LEARN ->
                new NextMove(
                        ring,
                        minutes,
                        texts.nextLearn(title),
                        texts.nextLearnText(module.map(found -> curriculum
                                        .course(found.course())
                                        .title()
                                        .in(who.locale()))
                                .orElse("")),
                        module.map(found -> "/courses/"
                                        + curriculum.course(found.course()).code() + "#" + found.code())
                                .orElse(practice),
                        texts.goLearn(),
                        cannot);
            case PLAN ->
                new NextMove(
                        ring,
                        minutes,
                        texts.nextPlan(title),
                        texts.nextPlanText(),
                        practice + "/plan",
                        texts.goPlan(),
                        cannot);
            case TRY ->
                new NextMove(
                        ring, minutes, texts.nextTry(task), plan(row), practice + "/logs/new", texts.goTry(), cannot);
            case REPORT ->
                new NextMove(
                        ring,
                        minutes,
                        texts.nextReport(task),
                        plan(row),
                        practice + "/logs/new",
                        texts.goTry(),
                        practice);
            case SHARE ->
                new NextMove(
                        ring,
                        minutes,
                        texts.nextShare(task),
                        texts.nextShareText(),
                        "/cases/new?practice=" + row.practice(),
                        texts.goShare(),
                        null);
            case CLEAR, CONFIRM, REVIEW ->
                new NextMove(ring, minutes, texts.nextClear(task), "", practice, texts.goClear(), null);
        };
    }

    private String plan(LoopRow row) {
        Actor who = actor.get();
        Plan plan = practices.ofSelf(who, row.practice()).plan();
        return plan == null ? "" : words.texts().nextTryText(plan.cue(), plan.action(), when.near(plan.plannedOn()));
    }

    /** Whose answer the reader waits for, the longest wait first. */
    List<Awaited> awaited(List<LoopRow> mine) {
        Actor who = actor.get();
        return mine.stream()
                .filter(row -> row.stage() == Stage.REPORTED || row.stage() == Stage.BLOCKED)
                .filter(row -> !who.isSelf(Objects.requireNonNullElse(row.holder(), new UUID(0, 0))))
                .sorted(Comparator.comparing(LoopRow::enteredAt))
                .map(row -> new Awaited(
                        row.practice(),
                        Objects.requireNonNullElse(row.task(who.locale()), title(row)),
                        row.holderName() == null ? words.texts().holderNobody() : row.holderName(),
                        when.businessDaysSince(row.enteredAt())))
                .toList();
    }

    String title(LoopRow row) {
        Actor who = actor.get();
        return curricula
                .of(who.body())
                .find(row.module())
                .map(found -> found.title().in(who.locale()))
                .orElseGet(words.texts()::followsCase);
    }
}
