package org.meguri.learn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.meguri.learn.Curriculum.CourseOutline;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.people.Person;

/**
 * Puts many people into all modules of a course at once, in the name of whoever decided it. Whoever is in a module already, in
 * whatever edition, stays there; what they have not passed is due on the new day.
 */
@ApplicationScoped
public class EnrolMany {

    /** Who until when. */
    public record Wanted(UUID person, UUID by, LocalDate dueOn) {}

    private final EntityManager entities;
    private final Curricula curricula;
    private final Event<Enrolled> enrolled;
    private final Event<LearningPostponed> postponed;
    private final Clock clock;

    EnrolMany(
            EntityManager entities,
            Curricula curricula,
            Event<Enrolled> enrolled,
            Event<LearningPostponed> postponed,
            Clock clock) {
        this.entities = entities;
        this.curricula = curricula;
        this.enrolled = enrolled;
        this.postponed = postponed;
        this.clock = clock;
    }

    /**
     * Enrols; in a course that is not open nothing happens.
     *
     * @param wanted some hundreds at a time
     */
    @Transactional
    public void enrol(UUID body, UUID course, Collection<Wanted> wanted) {
        CourseOutline outline = curricula.of(body).taughtCourses().stream()
                .filter(one -> one.id().equals(course))
                .findFirst()
                .orElse(null);
        if (outline == null || wanted.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<UUID> people = wanted.stream().map(Wanted::person).toList();
        Map<UUID, Set<String>> known = new HashMap<>();
        entities.createQuery(
                        "select e.person.id, e.module.code from Enrolment e where e.person.id in :people"
                                + " and e.module.course.id = :course",
                        Object[].class)
                .setParameter("people", people)
                .setParameter("course", course)
                .getResultStream()
                .forEach(row -> known.computeIfAbsent((UUID) row[0], key -> new HashSet<>())
                        .add((String) row[1]));
        for (Wanted one : wanted) {
            Set<String> in = known.getOrDefault(one.person(), Set.of());
            for (ModuleOutline module : outline.modules()) {
                if (!in.contains(module.code())) {
                    entities.persist(new Enrolment(
                            entities.getReference(Module.class, module.id()),
                            entities.getReference(Person.class, one.person()),
                            one.by(),
                            now,
                            one.dueOn()));
                    enrolled.fire(new Enrolled(body, one.person(), module.id(), one.by(), one.dueOn(), now));
                }
            }
        }
        entities.flush();
        postpone(course, wanted, known.keySet());
    }

    /** Lets what those who were in the course before have not passed be due on the new day. */
    private void postpone(UUID course, Collection<Wanted> wanted, Set<UUID> before) {
        Map<LocalDate, Set<UUID>> byDay = new HashMap<>();
        wanted.stream()
                .filter(one -> before.contains(one.person()))
                .forEach(one -> byDay.computeIfAbsent(one.dueOn(), key -> new HashSet<>())
                        .add(one.person()));
        byDay.forEach((day, people) -> {
            entities.createQuery("""
                            update Enrolment e set e.dueOn = :day where e.person.id in :people and e.passedAt is null
                              and e.module.id in (select m.id from Module m where m.course.id = :course)
                            """)
                    .setParameter("day", day)
                    .setParameter("people", people)
                    .setParameter("course", course)
                    .executeUpdate();
            postponed.fire(new LearningPostponed(course, Set.copyOf(people), day));
        });
    }
}
