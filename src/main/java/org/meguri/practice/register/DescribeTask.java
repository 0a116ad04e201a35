package org.meguri.practice.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Heads;
import org.meguri.people.OrgUnit;
import org.meguri.people.Person;
import org.meguri.people.Units;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.practice.WorkTask;
import org.meguri.practice.WorkTasks;

/**
 * States the figures of a task of the section, takes one over from the catalogue, or adds one that only the section has. Every
 * statement is a version of its own; of a task that has figures already, what a member states waits for whoever keeps it.
 */
@ApplicationScoped
public class DescribeTask {

    private static final int NAME = 100;
    private static final int PER = 40;

    private final Register register;
    private final WorkTasks tasks;
    private final TaskBaselines baselines;
    private final Units units;
    private final Heads heads;
    private final EntityManager entities;
    private final Inbox inbox;
    private final Event<RegisterChanged> changed;
    private final Clock clock;

    DescribeTask(
            Register register,
            WorkTasks tasks,
            TaskBaselines baselines,
            Units units,
            Heads heads,
            EntityManager entities,
            Inbox inbox,
            Event<RegisterChanged> changed,
            Clock clock) {
        this.register = register;
        this.tasks = tasks;
        this.baselines = baselines;
        this.units = units;
        this.heads = heads;
        this.entities = entities;
        this.inbox = inbox;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Adds a task that only the actor's section has; the actor keeps it until another is named.
     *
     * @param name up to 100 letters
     * @param per for what one occurrence stands, up to 40 letters
     * @return the task
     * @throws Invalid something is missing, too long or out of range, or who measured does not work in the section
     */
    @Transactional
    public UUID add(Actor actor, @Nullable String name, @Nullable String per, Statement said) {
        OrgUnit section = units.findById(actor.division());
        String named = Text.clean(name);
        String unit = Text.clean(per);
        new Invalid.Check()
                .that(!named.isEmpty(), "name", "required")
                .that(Text.length(named) <= NAME, "name", "too-long", NAME)
                .that(!unit.isEmpty(), "per", "required")
                .that(Text.length(unit) <= PER, "per", "too-long", PER)
                .orThrow();
        said.check(LocalDate.now(clock), false);
        WorkTask task = WorkTask.ofSection(section, nextCode(actor), named, unit, said.figures());
        tasks.persist(task);
        state(actor, task, section.id(), said).hold(1, person(actor), clock.instant());
        task.keptBy(person(actor), LocalDate.now(clock));
        changed.fire(new RegisterChanged(actor.body()));
        return task.id();
    }

    /**
     * States figures of a task.
     *
     * @param id a task of a section, or one of the catalogue, which the actor's section takes over
     * @param version the version that the actor saw; null when it does not matter
     * @return the section's task
     * @throws NotFound the actor may not see it
     * @throws Conflict it became part of another, or somebody else changed it meanwhile
     * @throws Invalid something is missing, too long or out of range, or who measured does not work in the section
     */
    @Transactional
    public UUID describe(Actor actor, UUID id, Statement said, @Nullable Integer version) {
        WorkTask found = register.unchanged(actor, id, version);
        boolean fromCatalogue = found.unitId() == null;
        WorkTask task =
                fromCatalogue ? tasks.own(actor.body(), units.findById(actor.division()), id.toString()) : found;
        if (task.isMerged()) {
            throw new Conflict("task-merged");
        }
        UUID section = Objects.requireNonNull(task.unitId());
        said.check(LocalDate.now(clock), !task.isReference());
        Instant now = clock.instant();
        boolean first = baselines.next(task.id()) == 1;
        if (first) {
            baselines.persist(TaskBaseline.found(task, now));
        }
        boolean heard = Register.isHeard(actor, task);
        if (task.isReference() && task.steward() == null && section.equals(actor.division())) {
            task.keptBy(person(actor), LocalDate.now(clock));
            changed.fire(new RegisterChanged(actor.body()));
        }
        TaskBaseline stated = state(actor, task, section, said);
        if (heard) {
            stated.hold(baselines.next(task.id()), person(actor), now);
        } else {
            ask(actor, task, section, stated, now);
        }
        return task.id();
    }

    /**
     * Takes over what somebody proposed, or leaves it.
     *
     * @throws NotFound the actor may not see the task, or nobody proposed this
     * @throws Forbidden the task is not the actor's to keep
     * @throws Conflict it was answered already
     */
    @Transactional
    public void settle(Actor actor, UUID id, UUID proposal, boolean takenOver) {
        WorkTask task = register.of(actor, id);
        TaskBaseline proposed = baselines
                .findByIdOptional(proposal)
                .filter(one -> one.task().id().equals(id))
                .orElseThrow(NotFound::new);
        if (!Register.mayKeep(actor, task)) {
            throw new Forbidden("forbidden");
        }
        Instant now = clock.instant();
        if (takenOver) {
            proposed.hold(baselines.next(id), person(actor), now);
        } else {
            proposed.decline(person(actor), now);
        }
        inbox.settle(proposal, List.of(NoticeKind.BASELINE_PROPOSED));
        Person by = proposed.recordedBy();
        if (by != null && !actor.isSelf(by.id())) {
            inbox.tell(
                    takenOver ? NoticeKind.BASELINE_TAKEN : NoticeKind.BASELINE_LEFT,
                    actor.body(),
                    by.id(),
                    proposal,
                    "/tasks/" + id,
                    now,
                    task.name());
        }
    }

    private TaskBaseline state(Actor actor, WorkTask task, UUID section, Statement said) {
        UUID measurer = said.measuredBy();
        if (measurer != null
                && !actor.isSelf(measurer)
                && register.member(actor, section, measurer).isEmpty()) {
            throw new Invalid("measuredBy", "not-of-section");
        }
        LocalDate on = said.measuredOn();
        TaskBaseline made = TaskBaseline.stated(
                task,
                said,
                measurer == null ? person(actor) : entities.getReference(Person.class, measurer),
                on == null ? LocalDate.now(clock) : on,
                person(actor),
                clock.instant());
        baselines.persist(made);
        return made;
    }

    /** Whoever keeps the task is asked, else the nearest head. */
    private void ask(Actor actor, WorkTask task, UUID section, TaskBaseline stated, Instant now) {
        Person steward = task.steward();
        UUID keeper =
                steward != null && register.member(actor, section, steward.id()).isPresent()
                        ? steward.id()
                        : heads.managerOf(actor.body(), actor.person(), section, LocalDate.now(clock))
                                .orElse(null);
        inbox.tell(
                NoticeKind.BASELINE_PROPOSED,
                actor.body(),
                keeper,
                stated.id(),
                "/tasks/" + task.id(),
                now,
                new Words(actor.name(), null),
                task.name());
    }

    private Person person(Actor actor) {
        return entities.getReference(Person.class, actor.person());
    }

    private String nextCode(Actor actor) {
        int highest = tasks.candidates(actor.body(), actor.division()).stream()
                .map(WorkTask::code)
                .filter(code -> code.matches("S\\d{1,9}"))
                .mapToInt(code -> Integer.parseInt(code.substring(1)))
                .max()
                .orElse(0);
        return String.format(Locale.ROOT, "S%02d", highest + 1);
    }
}
