package org.meguri.learn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curriculum.CourseOutline;
import org.meguri.learn.Curriculum.LessonOutline;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.people.Actor;
import org.meguri.platform.problem.NotFound;

/** How far people have come. */
@ApplicationScoped
public class Learning {

    /**
     * An enrolment as read.
     *
     * @param proven whether it was passed by a task of the person's own that a trainer has seen, and not by the quiz
     */
    public record Place(
            UUID module,
            UUID person,
            Instant enrolledAt,
            LocalDate dueOn,
            @Nullable Instant begunAt,
            @Nullable Instant passedAt,
            boolean proven) {

        public boolean isPassed() {
            return passedAt != null;
        }
    }

    /**
     * How far one person has come in one module. The percentage can be explained: each lesson read and the quiz passed
     * count one part each, and passing the quiz completes the module.
     *
     * @param place the enrolment; null when the person is not enrolled
     * @param read the lessons read to their end
     */
    public record Progress(ModuleOutline module, @Nullable Place place, Set<UUID> read) {

        public boolean isEnrolled() {
            return place != null;
        }

        public boolean isPassed() {
            return place != null && place.isPassed();
        }

        /** Whether it was passed by a task of the person's own that a trainer has seen. */
        public boolean isProven() {
            return place != null && place.proven();
        }

        public boolean isRead(LessonOutline lesson) {
            return read.contains(lesson.id());
        }

        public int lessonsRead() {
            return (int) module.lessons().stream().filter(this::isRead).count();
        }

        public int percent() {
            return isPassed() ? 100 : lessonsRead() * 100 / (module.lessons().size() + 1);
        }

        /** Where to go on: the first lesson not yet read. */
        public Optional<LessonOutline> next() {
            return module.lessons().stream().filter(lesson -> !isRead(lesson)).findFirst();
        }
    }

    private static final String PLACE =
            "select new org.meguri.learn.Learning$Place(e.module.id, e.person.id, e.enrolledAt, e.dueOn, e.begunAt, e.passedAt,"
                    + " case when e.proofId is null then false else true end) from Enrolment e ";

    private final EntityManager entities;
    private final Curricula curricula;

    Learning(EntityManager entities, Curricula curricula) {
        this.entities = entities;
        this.curricula = curricula;
    }

    /** The actor's progress in all modules of the open programmes, by module. */
    public Map<UUID, Progress> of(Actor actor) {
        Map<UUID, Place> places = entities.createQuery(PLACE + "where e.person.id = :person", Place.class)
                .setParameter("person", actor.person())
                .getResultStream()
                .collect(Collectors.toMap(Place::module, Function.identity()));
        Set<UUID> read = new HashSet<>(entities.createQuery(
                        "select c.lesson.id from LessonCompletion c where c.person.id = :person", UUID.class)
                .setParameter("person", actor.person())
                .getResultList());
        return curricula.of(actor.body()).modules().stream()
                .map(module -> new Progress(module, places.get(module.id()), read))
                .collect(Collectors.toMap(progress -> progress.module().id(), Function.identity()));
    }

    /** The actor's progress in one module. */
    public Progress in(Actor actor, UUID module) {
        Progress found = of(actor).get(module);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    /**
     * The actor's progress in their own edition of a module: the one in which they are enrolled, else the one that is
     * taught now.
     *
     * @param module the module in any edition
     * @throws NotFound the actor's body teaches it in no open programme
     */
    public Progress inOwnEdition(Actor actor, UUID module) {
        Curriculum curriculum = curricula.of(actor.body());
        ModuleOutline named = curriculum.module(module);
        if (!curriculum.isOpen(named)) {
            throw new NotFound();
        }
        Map<UUID, Progress> all = of(actor);
        Predicate<UUID> enrolled = one -> {
            Progress progress = all.get(one);
            return progress != null && progress.isEnrolled();
        };
        ModuleOutline own = curriculum.course(named.course()).modulesFor(enrolled).stream()
                .filter(one -> one.code().equals(named.code()))
                .findFirst()
                // what is taught no longer is finished by those who began it, and by nobody else
                .or(() -> Optional.of(named).filter(one -> enrolled.test(one.id())))
                .orElseThrow(NotFound::new);
        return Objects.requireNonNull(all.get(own.id()));
    }

    /** The modules of a course for the actor: of each the edition in which they are enrolled, else the one taught now. */
    public List<ModuleOutline> modules(Actor actor, CourseOutline course) {
        return modules(course, List.of(actor.person())).getOrDefault(actor.person(), course.modules());
    }

    /** The same for several people, by person, without those who are in none; one statement. */
    public Map<UUID, List<ModuleOutline>> modules(CourseOutline course, Collection<UUID> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Set<UUID>> enrolled = new HashMap<>();
        entities.createQuery(
                        "select e.person.id, e.module.id from Enrolment e"
                                + " where e.person.id in :people and e.module.course.id = :course",
                        Object[].class)
                .setParameter("people", people)
                .setParameter("course", course.id())
                .getResultStream()
                .forEach(row -> enrolled.computeIfAbsent((UUID) row[0], key -> new HashSet<>())
                        .add((UUID) row[1]));
        return enrolled.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> course.modulesFor(one.getValue()::contains)));
    }

    /** The person's enrolment in the module, if there is one. */
    public Optional<Place> place(UUID person, UUID module) {
        return entities.createQuery(PLACE + "where e.person.id = :person and e.module.id = :module", Place.class)
                .setParameter("person", person)
                .setParameter("module", module)
                .getResultStream()
                .findFirst();
    }

    /** Which of these people are enrolled in the module. */
    public Map<UUID, Place> places(Collection<UUID> people, UUID module) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(PLACE + "where e.person.id in :people and e.module.id = :module", Place.class)
                .setParameter("people", people)
                .setParameter("module", module)
                .getResultStream()
                .collect(Collectors.toMap(Place::person, Function.identity()));
    }

    /** The last tries of the quiz, newest first. */
    public List<QuizAttempt> attempts(Actor actor, UUID quiz, int most) {
        return entities.createQuery(
                        "from QuizAttempt a where a.person.id = :person and a.quiz.id = :quiz order by a.submittedAt desc",
                        QuizAttempt.class)
                .setParameter("person", actor.person())
                .setParameter("quiz", quiz)
                .setMaxResults(most)
                .getResultList();
    }

    /** The actor's own attempt; nobody sees somebody else's. */
    public QuizAttempt attempt(Actor actor, UUID id) {
        return entities.createQuery("""
                        select distinct a from QuizAttempt a
                        join fetch a.quiz
                        join fetch a.answers x
                        join fetch x.question
                        where a.id = :id and a.person.id = :person
                        """, QuizAttempt.class)
                .setParameter("id", id)
                .setParameter("person", actor.person())
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
