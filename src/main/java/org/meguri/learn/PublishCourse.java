package org.meguri.learn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.meguri.learn.folder.CourseFiles;
import org.meguri.learn.folder.CourseText;
import org.meguri.people.Actor;
import org.meguri.people.Role;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;

/**
 * Publishes a course. What it says becomes the edition that is taught from now on; editions that people are enrolled in stay
 * as they are, and these people finish them.
 */
@ApplicationScoped
public class PublishCourse {

    private final EntityManager entities;
    private final Courses courses;
    private final ModuleEditions editions;
    private final Curricula curricula;
    private final Audit audit;
    private final Clock clock;

    PublishCourse(
            EntityManager entities,
            Courses courses,
            ModuleEditions editions,
            Curricula curricula,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.courses = courses;
        this.editions = editions;
        this.curricula = curricula;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the actor writes courses: trainers do, and those who answer for a programme. */
    public static boolean mayWrite(Actor actor) {
        return actor.is(Role.TRAINER) || actor.is(Role.OWNER);
    }

    /**
     * Publishes the text. Publishing the same text again changes nothing.
     *
     * @return how many modules got a new edition
     * @throws Forbidden the actor writes no courses
     * @throws Invalid something in the text cannot be taught; each fault names its file
     * @throws Conflict the body has no programme
     */
    @Transactional
    public int publish(Actor actor, CourseText text) {
        if (!mayWrite(actor)) {
            throw new Forbidden("forbidden");
        }
        CourseText course = CourseFiles.read(CourseFiles.write(text));
        Course published = courses.find(actor, course.code()).orElseGet(() -> add(actor, course));
        published.describe(course.title(), course.summary());
        int fresh = editions.write(published, course, clock.instant());
        curricula.forget(actor.body());
        audit.record(Act.COURSE_PUBLISHED, actor.body(), actor.person(), null, course.code() + " " + fresh);
        return fresh;
    }

    private Course add(Actor actor, CourseText text) {
        Programme programme = entities.createQuery(
                        "from Programme p where p.body.id = :body order by case when p.openedAt is null then 1 else 0 end,"
                                + " p.fiscalYear desc",
                        Programme.class)
                .setParameter("body", actor.body())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Conflict("programme-closed"));
        Integer last = entities.createQuery(
                        "select max(c.place) from Course c where c.programme = :programme", Integer.class)
                .setParameter("programme", programme)
                .getSingleResult();
        Course course = new Course(programme, text.code(), text.title(), text.summary(), last == null ? 0 : last + 1);
        entities.persist(course);
        return course;
    }
}
