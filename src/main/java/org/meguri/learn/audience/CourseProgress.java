package org.meguri.learn.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.CourseOutline;
import org.meguri.learn.Curriculum.ModuleOutline;

/** Who has begun and finished a course: a module counts in whatever edition it was passed. */
@ApplicationScoped
public class CourseProgress {

    private final EntityManager entities;
    private final Curricula curricula;

    CourseProgress(EntityManager entities, Curricula curricula) {
        this.entities = entities;
        this.curricula = curricula;
    }

    /**
     * How far somebody has come.
     *
     * @param begun whether a lesson of the course was read or a quiz tried
     * @param finishedAt when the last module was passed; null while one is missing
     */
    public record Come(boolean begun, @Nullable Instant finishedAt) {}

    private static final String ROWS = """
            select e.person.id, count(distinct case when e.passedAt is not null then m.code end), max(e.passedAt),
                count(e.begunAt)
            from Enrolment e join e.module m where m.course.id = :course and m.code in :codes
            """;

    /** Everybody who is in a module of the course; one statement. */
    Map<UUID, Come> of(UUID body, UUID course) {
        return read(body, course, null);
    }

    /** How far one person has come. */
    public Come of(UUID body, UUID course, UUID person) {
        return read(body, course, person).getOrDefault(person, new Come(false, null));
    }

    private Map<UUID, Come> read(UUID body, UUID course, @Nullable UUID person) {
        CourseOutline outline = curricula.of(body).course(course);
        List<String> codes = outline.modules().stream().map(ModuleOutline::code).toList();
        Map<UUID, Come> come = new HashMap<>();
        if (codes.isEmpty()) {
            return come;
        }
        var query = entities.createQuery(
                        ROWS + (person == null ? "" : " and e.person.id = :person") + " group by e.person.id",
                        Object[].class)
                .setParameter("course", course)
                .setParameter("codes", codes);
        if (person != null) {
            query.setParameter("person", person);
        }
        query.getResultStream()
                .forEach(row -> come.put(
                        (UUID) row[0],
                        new Come((Long) row[3] > 0, (Long) row[1] >= codes.size() ? (Instant) row[2] : null)));
        return come;
    }
}
