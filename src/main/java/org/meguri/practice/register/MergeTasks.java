package org.meguri.practice.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.practice.WorkTask;

/**
 * Makes one of two tasks of a section that are the same. What was tried on either is about the one that goes on, with the
 * minutes that it was planned with; the other can still be read, and leads on.
 */
@ApplicationScoped
public class MergeTasks {

    private final Register register;
    private final EntityManager entities;
    private final Event<TasksMerged> merged;
    private final Event<RegisterChanged> changed;
    private final Clock clock;

    MergeTasks(
            Register register,
            EntityManager entities,
            Event<TasksMerged> merged,
            Event<RegisterChanged> changed,
            Clock clock) {
        this.register = register;
        this.entities = entities;
        this.merged = merged;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Merges.
     *
     * @param id the task that ends
     * @param into the task of the same section that goes on
     * @param version the version of the ending task that the actor saw; null when it does not matter
     * @throws NotFound the actor may not see it
     * @throws Forbidden the section's register is not the actor's to keep
     * @throws Conflict one of them is part of another already
     * @throws Invalid the other is not one of the same section
     */
    @Transactional
    public void merge(Actor actor, UUID id, @Nullable UUID into, @Nullable Integer version) {
        WorkTask task = register.unchanged(actor, id, version);
        if (!Register.mayKeep(actor, task.unitId())) {
            throw new Forbidden("forbidden");
        }
        new Invalid.Check().that(into != null, "into", "choose-one").orThrow();
        WorkTask other;
        try {
            other = register.of(actor, Objects.requireNonNull(into));
        } catch (NotFound unknown) {
            throw new Invalid("into", "task-unknown");
        }
        task.becomePartOf(other, clock.instant());
        entities.flush();
        entities.createQuery("update PracticeAssignment p set p.task = :other where p.task = :task")
                .setParameter("other", other)
                .setParameter("task", task)
                .executeUpdate();
        merged.fire(new TasksMerged(actor.body(), id, other.id(), other.catalogueId(), other.code(), other.name()));
        changed.fire(new RegisterChanged(actor.body()));
    }
}
