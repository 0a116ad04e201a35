package org.meguri.learn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.people.Person;
import org.meguri.platform.problem.NotFound;

/** Notes that the actor has read a lesson to its end. The first lesson of a module enrols in it. */
@ApplicationScoped
public class CompleteLesson {

    private final Lessons lessons;
    private final Enrolments enrolments;
    private final Enrol enrol;
    private final EntityManager entities;
    private final Event<LessonCompleted> completed;
    private final Clock clock;

    CompleteLesson(
            Lessons lessons,
            Enrolments enrolments,
            Enrol enrol,
            EntityManager entities,
            Event<LessonCompleted> completed,
            Clock clock) {
        this.lessons = lessons;
        this.enrolments = enrolments;
        this.enrol = enrol;
        this.entities = entities;
        this.completed = completed;
        this.clock = clock;
    }

    /** @throws NotFound the lesson is not taught to the actor */
    @Transactional
    public void complete(Actor actor, UUID lessonId) {
        Lesson lesson = lessons.of(actor, lessonId);
        UUID module = lesson.module().id();
        boolean done = !entities.createQuery(
                        "select c.id from LessonCompletion c where c.lesson.id = :lesson and c.person.id = :person",
                        UUID.class)
                .setParameter("lesson", lessonId)
                .setParameter("person", actor.person())
                .getResultList()
                .isEmpty();
        if (done) {
            return;
        }
        Instant now = clock.instant();
        enrol.enrol(actor, actor.person(), module, null);
        enrolments.find(actor.person(), module).orElseThrow(NotFound::new).begin(now);
        entities.persist(new LessonCompletion(lesson, entities.getReference(Person.class, actor.person()), now));
        completed.fire(new LessonCompleted(actor.person(), module, lessonId, now));
    }
}
