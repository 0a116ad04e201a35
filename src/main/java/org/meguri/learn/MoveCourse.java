package org.meguri.learn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** Puts a course into another programme of the body. Whoever is in the course stays in it. */
@ApplicationScoped
public class MoveCourse {

    private final EntityManager entities;
    private final Programmes programmes;
    private final Courses courses;
    private final Curricula curricula;

    MoveCourse(EntityManager entities, Programmes programmes, Courses courses, Curricula curricula) {
        this.entities = entities;
        this.programmes = programmes;
        this.courses = courses;
        this.curricula = curricula;
    }

    /**
     * Being in the programme already changes nothing.
     *
     * @throws Forbidden the actor does not describe programmes
     * @throws NotFound the body has no such programme
     * @throws Invalid the body has no such course
     * @throws Conflict the programme is not open: those who learn in the course would lose it
     */
    @Transactional
    public void move(Actor actor, UUID programmeId, @Nullable String code) {
        if (!DescribeProgramme.mayDescribe(actor)) {
            throw new Forbidden("forbidden");
        }
        Programme programme = programmes.of(actor, programmeId);
        Course course = courses.find(actor, Text.clean(code)).orElseThrow(() -> new Invalid("course", "choose-one"));
        if (course.programme().id().equals(programmeId)) {
            return;
        }
        if (!programme.isOpen()) {
            throw new Conflict("programme-closed");
        }
        Integer last = entities.createQuery(
                        "select max(c.place) from Course c where c.programme.id = :programme", Integer.class)
                .setParameter("programme", programmeId)
                .getSingleResult();
        course.moveTo(programme, last == null ? 0 : last + 1);
        curricula.forget(actor.body());
    }
}
