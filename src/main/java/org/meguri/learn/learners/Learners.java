package org.meguri.learn.learners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.CourseOutline;
import org.meguri.learn.Curriculum.LessonOutline;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.people.Actor;
import org.meguri.people.Posting;
import org.meguri.people.Scope;
import org.meguri.people.UnitTree;
import org.meguri.people.UnitTree.Node;
import org.meguri.people.Units;
import org.meguri.platform.Ids;
import org.meguri.platform.Page;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.NotFound;

/** Who is where in a course: those who are enrolled or have to take it, as far as the actor oversees them; five statements. */
@ApplicationScoped
public class Learners {

    /**
     * Everybody who is asked for.
     *
     * @param counts how many there are of each kind in the unit, whatever kind was asked for
     */
    public record Found(Map<Learner.Filter, Long> counts, long all, List<Learner> learners) {

        public Page<Learner> page(int offset, int limit) {
            int from = Math.min(offset, learners.size());
            return new Page<>(
                    learners.subList(from, Math.min(learners.size(), from + limit)), from, limit, learners.size());
        }
    }

    private record Place(boolean begun, boolean passed, LocalDate dueOn, UUID module) {}

    private final EntityManager entities;
    private final Curricula curricula;
    private final Units units;
    private final Clock clock;

    Learners(EntityManager entities, Curricula curricula, Units units, Clock clock) {
        this.entities = entities;
        this.curricula = curricula;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @param unit the code or id of a unit that the actor oversees; null for all of them
     * @throws NotFound the body has no such course or unit, or the actor does not oversee it
     * @throws Forbidden the actor oversees nobody
     */
    public Found of(Actor actor, String code, @Nullable String unit, Learner.@Nullable Filter filter) {
        CourseOutline course = curricula.of(actor.body()).course(code);
        LocalDate today = LocalDate.now(clock);
        Set<UUID> within = within(actor, unit);
        Map<UUID, Map<String, Place>> places = places(course, within, today);
        Map<UUID, Map<UUID, Long>> read = read(course, within, today);
        Map<UUID, LocalDate> duties = duties(course, within, today);
        Map<Learner.Filter, Long> counts = new EnumMap<>(Learner.Filter.class);
        List<Learner> found = new ArrayList<>();
        long all = 0;
        for (Object[] row : people(course, within, today)) {
            UUID person = (UUID) row[0];
            Learner learner = learner(
                    row,
                    course,
                    places.getOrDefault(person, Map.of()),
                    read.getOrDefault(person, Map.of()),
                    duties.get(person),
                    today);
            all++;
            for (Learner.Filter one : Learner.Filter.values()) {
                counts.merge(one, one.fits(learner) ? 1L : 0L, Long::sum);
            }
            if (filter == null || filter.fits(learner)) {
                found.add(learner);
            }
        }
        return new Found(counts, all, found);
    }

    private static Learner learner(
            Object[] row,
            CourseOutline course,
            Map<String, Place> places,
            Map<UUID, Long> read,
            @Nullable LocalDate duty,
            LocalDate today) {
        Learner.Where where = Learner.Where.FINISHED;
        Words lesson = null;
        LocalDate due = duty;
        boolean begun = false;
        for (ModuleOutline module : course.modules()) {
            Place place = places.get(module.code());
            begun |= place != null && place.begun();
            if (place != null && place.passed()) {
                continue;
            }
            if (place != null && (due == null || place.dueOn().isBefore(due))) {
                due = place.dueOn();
            }
            if (where == Learner.Where.FINISHED) {
                // somebody in a former edition reads its lessons, of which there may be more or fewer than now
                List<LessonOutline> lessons = edition(course, module, place).lessons();
                long done = place == null ? 0 : read.getOrDefault(place.module(), 0L);
                where = done >= lessons.size() && done > 0 ? Learner.Where.QUIZ : Learner.Where.READING;
                lesson = where == Learner.Where.QUIZ || lessons.isEmpty()
                        ? null
                        : lessons.get((int) done).title();
            }
        }
        boolean finished = where == Learner.Where.FINISHED;
        if (!finished && !begun) {
            where = Learner.Where.NOT_BEGUN;
            lesson = null;
        }
        boolean away = row[4] != Posting.State.WORKING;
        return new Learner(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (UUID) row[3],
                where,
                lesson,
                finished ? null : due,
                duty != null,
                away,
                !finished && !away && due != null && due.isBefore(today));
    }

    /** The edition of the module in which somebody is. */
    private static ModuleOutline edition(CourseOutline course, ModuleOutline taught, @Nullable Place place) {
        return course.former().stream()
                .filter(one -> place != null && one.id().equals(place.module()))
                .findFirst()
                .orElse(taught);
    }

    /** The units in which the actor may know who is where; null for the whole body. */
    private @Nullable Set<UUID> within(Actor actor, @Nullable String unit) {
        Scope scope = actor.oversees();
        if (scope.isEmpty()) {
            throw new Forbidden("forbidden");
        }
        if (unit == null || unit.isBlank()) {
            return scope.whole() ? null : scope.unitsForQuery();
        }
        UnitTree tree = units.tree(actor.body());
        Node node = tree.findByCode(unit)
                .or(() -> Ids.parse(unit).flatMap(tree::find))
                .filter(one -> scope.includes(one.id()))
                .orElseThrow(NotFound::new);
        return tree.subtree(node.id());
    }

    private static final String HERE = """
             and o.kind = PRIMARY and o.days.from <= :day and o.days.to >= :day
            """;

    private List<Object[]> people(CourseOutline course, @Nullable Set<UUID> within, LocalDate day) {
        return rows("""
                select p.id, p.staffNumber, p.name, o.unit.id, o.state from Posting o join o.person p
                where (exists (select 1 from Enrolment e where e.person = p and e.module.course.id = :course)
                    or exists (select 1 from CourseDuty d where d.person = p and d.courseId = :course and d.endedOn is null))
                """, course, within, day, " order by p.sortKey, p.staffNumber");
    }

    private Map<UUID, Map<String, Place>> places(CourseOutline course, @Nullable Set<UUID> within, LocalDate day) {
        Map<UUID, Map<String, Place>> found = new HashMap<>();
        rows("""
                        select p.id, m.code, e.begunAt, e.passedAt, e.dueOn, m.id
                        from Enrolment e join e.module m join e.person p join Posting o on o.person = p
                        where m.course.id = :course
                        """, course, within, day, "")
                .forEach(row -> found.computeIfAbsent((UUID) row[0], key -> new HashMap<>())
                        .merge(
                                (String) row[1],
                                new Place(row[2] != null, row[3] != null, (LocalDate) row[4], (UUID) row[5]),
                                (one, other) -> one.passed() ? one : other));
        return found;
    }

    private Map<UUID, Map<UUID, Long>> read(CourseOutline course, @Nullable Set<UUID> within, LocalDate day) {
        Map<UUID, Map<UUID, Long>> found = new HashMap<>();
        rows("""
                        select p.id, l.module.id, count(c.id)
                        from LessonCompletion c join c.lesson l join c.person p join Posting o on o.person = p
                        where l.module.course.id = :course
                        """, course, within, day, " group by p.id, l.module.id")
                .forEach(row -> found.computeIfAbsent((UUID) row[0], key -> new HashMap<>())
                        .put((UUID) row[1], (Long) row[2]));
        return found;
    }

    private Map<UUID, LocalDate> duties(CourseOutline course, @Nullable Set<UUID> within, LocalDate day) {
        Map<UUID, LocalDate> found = new HashMap<>();
        rows("""
                        select p.id, min(d.dueOn)
                        from CourseDuty d join d.person p join Posting o on o.person = p
                        where d.courseId = :course and d.endedOn is null
                        """, course, within, day, " group by p.id").forEach(row -> found.put((UUID) row[0], (LocalDate) row[1]));
        return found;
    }

    private List<Object[]> rows(
            String query, CourseOutline course, @Nullable Collection<UUID> within, LocalDate day, String end) {
        var asked = entities.createQuery(
                        query + HERE + (within == null ? "" : " and o.unit.id in :units") + end, Object[].class)
                .setParameter("course", course.id())
                .setParameter("day", day);
        if (within != null) {
            asked.setParameter("units", within);
        }
        return asked.getResultList();
    }
}
