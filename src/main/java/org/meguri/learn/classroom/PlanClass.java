package org.meguri.learn.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Module;
import org.meguri.people.Actor;
import org.meguri.platform.problem.Invalid;

/** Plans a classroom session. */
@ApplicationScoped
public class PlanClass {

    private final EntityManager entities;
    private final Classes classes;
    private final Curricula curricula;
    private final Clock clock;

    PlanClass(EntityManager entities, Classes classes, Curricula curricula, Clock clock) {
        this.entities = entities;
        this.classes = classes;
        this.curricula = curricula;
        this.clock = clock;
    }

    /**
     * Plans it; everybody of the body sees it from then on.
     *
     * @return the session
     * @throws Invalid something is missing or impossible, or the day is over
     * @throws org.meguri.platform.problem.Forbidden the actor plans no sessions
     */
    @Transactional
    public UUID plan(Actor actor, ClassPlan plan) {
        Classes.requireKeeper(actor);
        plan.check();
        LocalDate day = plan.heldOn();
        new Invalid.Check()
                .that(day == null || !day.isBefore(LocalDate.now(clock)), "heldOn", "date-past")
                .orThrow();
        ClassSession made =
                new ClassSession(actor.body(), plan, module(actor, plan.module()), actor.person(), clock.instant());
        classes.persist(made);
        return made.id();
    }

    private @Nullable Module module(Actor actor, @Nullable UUID module) {
        return module == null
                ? null
                : entities.getReference(
                        Module.class, curricula.of(actor.body()).module(module).id());
    }
}
