package org.meguri.learn.learners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.CourseOutline;
import org.meguri.people.Actor;
import org.meguri.people.Scope;
import org.meguri.people.UnitTree;
import org.meguri.people.UnitTree.Node;
import org.meguri.people.Units;
import org.meguri.platform.Ids;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/**
 * How compulsory training stands (研修の受講状況): of each course and unit how many have finished, of how many who have to.
 * A person counts once for a course, where their principal post is on the day; whoever is on leave or seconded is counted
 * apart. One statement.
 */
@ApplicationScoped
public class Training {

    /**
     * How a course stands in a unit with everything below it.
     *
     * @param people who have to take it, without those who are away
     * @param overdue of these, who have not finished and should have
     */
    public record Numbers(long people, long finished, long overdue, long away) {

        static final Numbers NONE = new Numbers(0, 0, 0, 0);

        Numbers plus(Numbers other) {
            return new Numbers(
                    people + other.people, finished + other.finished, overdue + other.overdue, away + other.away);
        }

        /** Whether there is anything to say. */
        public boolean isAny() {
            return people + away > 0;
        }

        /** The share that has finished, in whole percent, rounded down so that 100 means all. */
        public long percent() {
            return people == 0 ? 0 : finished * 100 / people;
        }
    }

    /** A unit with its numbers. */
    public record OfUnit(Node unit, Numbers numbers) {}

    /**
     * A course in a unit.
     *
     * @param below the units directly below, each as a whole
     * @param everything the unit and all below it, in the order of an organisation chart
     */
    public record OfCourse(CourseOutline course, Numbers whole, List<OfUnit> below, List<OfUnit> everything) {}

    /** All courses that somebody has to take, in a unit at the end of a day. */
    public record Status(LocalDate asOf, UnitTree tree, Node unit, List<OfCourse> courses) {}

    private static final String COUNT = """
            select d.courseId, o.unit.id,
                count(distinct case when d.awaySince is null or d.awaySince > :day or d.finishedAt < :until then p.id end),
                count(distinct case when d.finishedAt < :until then p.id end),
                count(distinct case when (d.finishedAt is null or d.finishedAt >= :until) and d.dueOn < :day
                    and (d.awaySince is null or d.awaySince > :day) then p.id end),
                count(distinct case when d.awaySince <= :day and d.finishedAt is null then p.id end)
            from CourseDuty d join d.person p join Posting o on o.person = p
            where p.body.id = :body and d.since <= :day and (d.endedOn is null or d.endedOn > :day)
              and o.kind = PRIMARY and o.days.from <= :day and o.days.to >= :day
            group by d.courseId, o.unit.id
            """;

    private final EntityManager entities;
    private final Curricula curricula;
    private final Units units;
    private final Clock clock;

    Training(EntityManager entities, Curricula curricula, Units units, Clock clock) {
        this.entities = entities;
        this.curricula = curricula;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @param named the code or id of a unit that the actor oversees; null for the highest
     * @param day a day up to today; null for today
     * @throws NotFound there is no such unit on that day, or the actor does not oversee it
     * @throws Forbidden the actor oversees nobody
     * @throws Invalid the day has not come yet, or lies before the body's own
     */
    public Status of(Actor actor, @Nullable String named, @Nullable LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        LocalDate asOf = day == null ? today : day;
        new Invalid.Check().that(!asOf.isAfter(today), "asOf", "date-future").orThrow();
        UnitTree tree = units.tree(actor.body(), asOf);
        new Invalid.Check()
                .that(!tree.all().isEmpty(), "asOf", "date-unrecorded")
                .orThrow();
        Scope scope = actor.oversees();
        if (scope.isEmpty()) {
            throw new Forbidden("forbidden");
        }
        Node unit = (named == null || named.isBlank()
                        ? tree.all().stream()
                                .filter(node -> scope.includes(node.id()))
                                .findFirst()
                        : tree.findByCode(named)
                                .or(() -> Ids.parse(named).flatMap(tree::find))
                                .filter(node -> scope.includes(node.id())))
                .orElseThrow(NotFound::new);
        Map<UUID, Map<UUID, Numbers>> sums = sums(actor.body(), asOf, tree);
        List<OfCourse> courses = new ArrayList<>();
        for (CourseOutline course : curricula.of(actor.body()).courses()) {
            Map<UUID, Numbers> byUnit = sums.get(course.id());
            if (byUnit != null && byUnit.getOrDefault(unit.id(), Numbers.NONE).isAny()) {
                courses.add(new OfCourse(
                        course,
                        byUnit.getOrDefault(unit.id(), Numbers.NONE),
                        tree.children(unit.id()).stream()
                                .map(node -> new OfUnit(node, byUnit.getOrDefault(node.id(), Numbers.NONE)))
                                .filter(one -> one.numbers().isAny())
                                .toList(),
                        tree.subtree(unit.id()).stream()
                                .map(id -> new OfUnit(tree.get(id), byUnit.getOrDefault(id, Numbers.NONE)))
                                .filter(one -> one.numbers().isAny())
                                .toList()));
            }
        }
        return new Status(asOf, tree, unit, courses);
    }

    /**
     * How many people of the scope have a compulsory course behind them that they should have finished by yesterday; whoever
     * is away is left out. One statement.
     */
    public long late(Actor actor, Scope scope) {
        return entities.createQuery("""
                        select count(distinct p.id)
                        from CourseDuty d join d.person p join Posting o on o.person = p
                        where p.body.id = :body and d.endedOn is null and d.finishedAt is null and d.awaySince is null
                          and d.dueOn < :day and o.kind = PRIMARY and o.days.from <= :day and o.days.to >= :day
                          and (:all = true or o.unit.id in :units)
                        """, Long.class)
                .setParameter("body", actor.body())
                .setParameter("day", LocalDate.now(clock))
                .setParameter("all", scope.whole())
                .setParameter("units", scope.unitsForQuery())
                .getSingleResult();
    }

    /** By course and unit, each unit as a whole. */
    private Map<UUID, Map<UUID, Numbers>> sums(UUID body, LocalDate day, UnitTree tree) {
        Instant until = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Map<UUID, Map<UUID, Numbers>> sums = new HashMap<>();
        entities.createQuery(COUNT, Object[].class)
                .setParameter("body", body)
                .setParameter("day", day)
                .setParameter("until", until)
                .getResultStream()
                .forEach(row -> {
                    Numbers own = new Numbers((Long) row[2], (Long) row[3], (Long) row[4], (Long) row[5]);
                    Map<UUID, Numbers> byUnit = sums.computeIfAbsent((UUID) row[0], key -> new HashMap<>());
                    tree.upward((UUID) row[1]).forEach(node -> byUnit.merge(node.id(), own, Numbers::plus));
                });
        return sums;
    }
}
