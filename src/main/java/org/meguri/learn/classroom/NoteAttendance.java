package org.meguri.learn.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.CompleteLesson;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum;
import org.meguri.learn.Curriculum.CourseOutline;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.learn.Enrol;
import org.meguri.learn.Learning;
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
    private final Learning learning;
    private final Enrol enrol;
    private final CompleteLesson completeLesson;
    private final EntityManager entities;
    private final Clock clock;

    NoteAttendance(
            Classes classes,
            People people,
            Actors actors,
            Curricula curricula,
            Learning learning,
            Enrol enrol,
            CompleteLesson completeLesson,
            EntityManager entities,
            Clock clock) {
        this.classes = classes;
        this.people = people;
        this.actors = actors;
        this.curricula = curricula;
        this.learning = learning;
        this.enrol = enrol;
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
        came.forEach(person -> attended(actor, session, person, now));
        taught(actor, session, came);
    }

    private void attended(Actor actor, ClassSession session, Person person, Instant now) {
        classes.entry(session, person.id())
                .orElseGet(() -> {
                    ClassEntry made = new ClassEntry(session, person, actor.person(), now);
                    entities.persist(made);
                    return made;
                })
                .attend(now);
    }

    /**
     * Lets the lessons count as read: of whoever is in the module in the edition in which they are, of others in the one that
     * is taught now, which may be a later one than that of the day when the session was planned.
     */
    private void taught(Actor actor, ClassSession session, List<Person> came) {
        Module module = session.module();
        Curriculum curriculum = curricula.of(actor.body());
        ModuleOutline planned =
                curriculum.find(module == null ? null : module.id()).orElse(null);
        if (planned == null || !curriculum.isOpen(planned)) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        List<Person> here =
                came.stream().filter(person -> !person.hasLeft(today)).toList();
        CourseOutline course = curriculum.course(planned.course());
        Map<UUID, List<ModuleOutline>> own =
                learning.modules(course, here.stream().map(Person::id).toList());
        for (Person person : here) {
            ModuleOutline edition = own.getOrDefault(person.id(), course.modules()).stream()
                    .filter(one -> one.code().equals(planned.code()))
                    .findFirst()
                    .orElse(planned);
            enrol.enrolAttended(actor, person, edition.id());
            Actor whoCame = actors.of(person.id());
            edition.lessons().forEach(lesson -> completeLesson.complete(whoCame, lesson.id()));
        }
    }
}
