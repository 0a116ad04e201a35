package org.meguri.learn.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.CompleteLesson;
import org.meguri.learn.Curricula;
import org.meguri.learn.Module;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.people.People;
import org.meguri.people.Person;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;

/** Notes down who came to a session. Whoever came has read the lessons of its module; the quiz stays to be passed. */
@ApplicationScoped
public class NoteAttendance {

    private static final int SHOWN = 10;

    private final Classes classes;
    private final People people;
    private final Actors actors;
    private final Curricula curricula;
    private final CompleteLesson completeLesson;
    private final EntityManager entities;
    private final Clock clock;

    NoteAttendance(
            Classes classes,
            People people,
            Actors actors,
            Curricula curricula,
            CompleteLesson completeLesson,
            EntityManager entities,
            Clock clock) {
        this.classes = classes;
        this.people = people;
        this.actors = actors;
        this.curricula = curricula;
        this.completeLesson = completeLesson;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Notes those who came; who was noted before stays noted. Who came without having entered is entered.
     *
     * @param typed staff numbers, one in a line: from a card reader, the first column of a CSV, or by hand
     * @throws Invalid there is no number, or nobody has one of them: then nobody is noted
     * @throws Conflict the day has not come, or it was called off
     */
    @Transactional
    public void note(Actor actor, UUID id, @Nullable String typed) {
        Classes.requireKeeper(actor);
        ClassSession session = classes.hold(actor, id);
        session.requireHeld();
        if (!session.isDay(LocalDate.now(clock))) {
            throw new Conflict("class-too-early");
        }
        Set<String> numbers = StaffNumbers.in(typed);
        new Invalid.Check().that(!numbers.isEmpty(), "attendance", "required").orThrow();
        List<Person> came = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String number : numbers) {
            people.findByStaffNumber(actor, number)
                    .filter(person -> !person.isGuest())
                    .ifPresentOrElse(came::add, () -> unknown.add(number));
        }
        new Invalid.Check()
                .that(
                        unknown.isEmpty(),
                        "attendance",
                        "class-unknown",
                        String.join("、", unknown.subList(0, Math.min(SHOWN, unknown.size()))))
                .orThrow();
        Instant now = clock.instant();
        came.forEach(person -> note(actor, session, person, now));
    }

    private void note(Actor actor, ClassSession session, Person person, Instant now) {
        ClassEntry entry = classes.entry(session, person.id()).orElseGet(() -> {
            ClassEntry made = new ClassEntry(session, person, actor.person(), now);
            entities.persist(made);
            return made;
        });
        entry.attend(now);
        Module module = session.module();
        if (module != null && !person.hasLeft(LocalDate.now(clock))) {
            Actor whoCame = actors.of(person.id());
            curricula
                    .of(actor.body())
                    .module(module.id())
                    .lessons()
                    .forEach(lesson -> completeLesson.complete(whoCame, lesson.id()));
        }
    }
}
