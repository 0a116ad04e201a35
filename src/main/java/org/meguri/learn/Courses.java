package org.meguri.learn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.meguri.learn.folder.CourseText;
import org.meguri.people.Actor;
import org.meguri.platform.problem.NotFound;

/** The published courses as texts. */
@ApplicationScoped
public class Courses {

    private final EntityManager entities;
    private final ModuleEditions editions;

    Courses(EntityManager entities, ModuleEditions editions) {
        this.entities = entities;
        this.editions = editions;
    }

    /** What the course of the actor's body says now, if it has one of that code. */
    public Optional<CourseText> text(Actor actor, String code) {
        return find(actor, code).map(editions::text);
    }

    /**
     * The same for those who write courses.
     *
     * @throws NotFound there is none, or the actor writes none
     */
    public CourseText taught(Actor actor, String code) {
        return editions.text(of(actor, code));
    }

    /** The course, if the actor writes courses of its body. */
    Course of(Actor actor, String code) {
        return Optional.of(code)
                .filter(any -> PublishCourse.mayWrite(actor))
                .flatMap(named -> find(actor, named))
                .orElseThrow(NotFound::new);
    }

    Optional<Course> find(Actor actor, String code) {
        return entities.createQuery(
                        "from Course c where c.code = :code and c.programme.body.id = :body order by c.programme.fiscalYear desc",
                        Course.class)
                .setParameter("code", code)
                .setParameter("body", actor.body())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
