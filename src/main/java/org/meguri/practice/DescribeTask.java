package org.meguri.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.OrgUnit;
import org.meguri.people.Units;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** Keeps a section's own figures of a task, or adds a task that only the section has. Everybody in the section may. */
@ApplicationScoped
public class DescribeTask {

    /**
     * A task as stated.
     *
     * @param name only for a new task
     * @param per only for a new task: for what one occurrence stands
     */
    public record Description(
            @Nullable String name,
            @Nullable String per,
            int baselineMinutes,
            int countPerYear,
            int infoClass,
            @Nullable Integer version) {}

    private final WorkTasks tasks;
    private final Units units;

    DescribeTask(WorkTasks tasks, Units units) {
        this.tasks = tasks;
        this.units = units;
    }

    /** @param id a task of the section or of the catalogue; null for a new one */
    @Transactional
    public UUID describe(Actor actor, @Nullable UUID id, Description said) {
        OrgUnit section = units.findById(actor.division());
        WorkTask task;
        if (id == null) {
            String name = Text.clean(said.name());
            String per = Text.clean(said.per());
            new Invalid.Check()
                    .that(!name.isEmpty(), "name", "required")
                    .that(!per.isEmpty(), "per", "required")
                    .orThrow();
            task = WorkTask.ofSection(section.body(), section, nextCode(actor), name, per);
            task.measure(said.baselineMinutes(), said.countPerYear(), said.infoClass());
            tasks.persist(task);
            return task.id();
        }
        WorkTask found = tasks.of(actor, id);
        if (found.unitId() != null && !found.unitId().equals(actor.division())) {
            throw new NotFound();
        }
        if (found.unitId() != null && said.version() != null && said.version() != found.version()) {
            throw new Conflict(Conflict.STALE);
        }
        task = tasks.own(actor.body(), section, id.toString());
        task.measure(said.baselineMinutes(), said.countPerYear(), said.infoClass());
        return task.id();
    }

    private String nextCode(Actor actor) {
        int highest = tasks.ofSection(actor.body(), actor.division()).stream()
                .map(WorkTask::code)
                .filter(code -> code.matches("S\\d+"))
                .mapToInt(code -> Integer.parseInt(code.substring(1)))
                .max()
                .orElse(0);
        return String.format(Locale.ROOT, "S%02d", highest + 1);
    }
}
