package org.meguri.learn.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Module;
import org.meguri.people.Actor;

/** Changes what a session is. Who has entered stays; with fewer seats the last wait. */
@ApplicationScoped
public class DescribeClass {

    private final EntityManager entities;
    private final Classes classes;
    private final Curricula curricula;

    DescribeClass(EntityManager entities, Classes classes, Curricula curricula) {
        this.entities = entities;
        this.classes = classes;
        this.curricula = curricula;
    }

    /**
     * Writes it down.
     *
     * @throws org.meguri.platform.problem.Invalid something is missing or impossible
     * @throws org.meguri.platform.problem.Conflict somebody has changed it since the actor saw it, or it was called off
     */
    @Transactional
    public void describe(Actor actor, UUID id, ClassPlan plan, @Nullable Integer version) {
        ClassSession session = classes.unchanged(actor, id, version);
        session.requireHeld();
        UUID module = plan.module();
        session.describe(
                plan,
                module == null
                        ? null
                        : entities.getReference(
                                Module.class,
                                curricula.of(actor.body()).module(module).id()));
    }
}
