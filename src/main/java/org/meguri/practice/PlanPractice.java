package org.meguri.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;

/** Ties a practice to a task of the employee's own section, with what it takes today and when it will be tried. */
@ApplicationScoped
public class PlanPractice {

    /**
     * A plan as stated.
     *
     * @param task id or code of a task of the section or the catalogue
     * @param baselineMinutes what one occurrence takes today
     * @param confidence how far one can do it oneself before the first try, 1 to {@link Confidence#MOST}; may be missing
     * @param version the version of the practice that the reader saw; null when it does not matter
     */
    public record Planning(
            @Nullable String task,
            String cue,
            String action,
            LocalDate plannedOn,
            int baselineMinutes,
            @Nullable Integer confidence,
            @Nullable Integer version) {

        /** Without a word on how far one can do it oneself. */
        public Planning(
                @Nullable String task,
                String cue,
                String action,
                LocalDate plannedOn,
                int baselineMinutes,
                @Nullable Integer version) {
            this(task, cue, action, plannedOn, baselineMinutes, null, version);
        }
    }

    private final Practices practices;
    private final WorkTasks tasks;
    private final Sections sections;
    private final ResolveBlocker resolveBlocker;
    private final TaskLicence licenceRule;
    private final Event<PracticePlanned> planned;
    private final Clock clock;

    PlanPractice(
            Practices practices,
            WorkTasks tasks,
            Sections sections,
            ResolveBlocker resolveBlocker,
            TaskLicence licenceRule,
            Event<PracticePlanned> planned,
            Clock clock) {
        this.practices = practices;
        this.tasks = tasks;
        this.sections = sections;
        this.resolveBlocker = resolveBlocker;
        this.licenceRule = licenceRule;
        this.planned = planned;
        this.clock = clock;
    }

    @Transactional
    public void plan(Actor actor, UUID id, Planning stated) {
        PracticeAssignment practice = practices.unchanged(actor, id, stated.version());
        PracticeAssignment.require(practice.isOf(actor));
        LocalDate today = LocalDate.now(clock);
        Plan before = practice.plan();
        new Invalid.Check()
                .that(
                        !stated.plannedOn().isBefore(today)
                                || (before != null && before.plannedOn().equals(stated.plannedOn())),
                        "plannedOn",
                        "date-past")
                .that(stated.plannedOn().isBefore(today.plusYears(1)), "plannedOn", "date-far")
                .orThrow();
        WorkTask task = tasks.own(practice.bodyId(), sections.of(practice), stated.task());
        if (licenceRule.isMissing(actor, task)) {
            throw new Invalid("task", "licence-required");
        }
        Instant now = clock.instant();
        Plan plan = new Plan(
                Text.clean(stated.cue()),
                Text.clean(stated.action()),
                stated.plannedOn(),
                stated.baselineMinutes(),
                now);
        boolean tried = practices.tries(id) > 0;
        practice.plan(task, plan, tried);
        practice.expects(stated.confidence(), tried);
        resolveBlocker.resolveTransfer(practice, now);
        planned.fire(new PracticePlanned(id, task.id(), stated.plannedOn(), actor.person(), now));
    }
}
