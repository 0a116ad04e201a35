package org.meguri.learn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.meguri.people.Actor;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.NotFound;

/**
 * Ends a course, or lets it be taught again. Nobody new is enrolled in one that has ended; whoever is in it finishes it, and
 * what was learned stays. Doing either again changes nothing.
 */
@ApplicationScoped
public class RetireCourse {

    private final Courses courses;
    private final Curricula curricula;
    private final Audit audit;
    private final Clock clock;

    RetireCourse(Courses courses, Curricula curricula, Audit audit, Clock clock) {
        this.courses = courses;
        this.curricula = curricula;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws NotFound the actor's body has no such course, or the actor writes none */
    @Transactional
    public void retire(Actor actor, String code) {
        Course course = courses.of(actor, code);
        if (!course.isRetired()) {
            course.retire(clock.instant());
            curricula.forget(actor.body());
            audit.record(Act.COURSE_ENDED, actor.body(), actor.person(), null, course.code());
        }
    }

    /** @throws NotFound the actor's body has no such course, or the actor writes none */
    @Transactional
    public void reopen(Actor actor, String code) {
        Course course = courses.of(actor, code);
        if (course.isRetired()) {
            course.reopen();
            curricula.forget(actor.body());
            audit.record(Act.COURSE_REOPENED, actor.body(), actor.person(), null, course.code());
        }
    }
}
