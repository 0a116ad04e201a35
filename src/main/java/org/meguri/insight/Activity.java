package org.meguri.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.loop.Signal;
import org.meguri.loop.Stage;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.UnitTree.Node;
import org.meguri.people.Units;

/** Where something happens and where nothing does, in the whole body of the actor. */
@ApplicationScoped
public class Activity {

    /** A part of the body in which nobody recorded a try for so many days is silent. */
    public static final int SILENT_DAYS = 30;

    private static final Set<Stage> OVER = Set.of(Stage.SHARED, Stage.REUSED, Stage.DECLINED, Stage.WITHDRAWN);
    private static final Set<Stage> CLOSED = Set.of(Stage.SHARED, Stage.REUSED);

    /**
     * What is under way in a unit.
     *
     * @param people who have an open loop
     * @param overdue how many loops wait for somebody whose day is over
     * @param oldestDue the day that is over the longest; null where none is
     */
    public record Open(
            UUID unit, long people, long overdue, @Nullable LocalDate oldestDue) {}

    /**
     * A silent department.
     *
     * @param people who have an open loop there
     * @param lastTry when somebody last recorded a try; null if nobody ever did
     */
    public record Silent(Node unit, long people, @Nullable LocalDate lastTry) {}

    /** A 課 (or a 部) in which loops wait for somebody whose day is over. */
    public record Late(Node unit, long loops, LocalDate oldestDue) {}

    /** How many loops came round, and were taken up by another section, in the last 30 days and in the 30 before. */
    public record Growth(long closed, long closedBefore, long reused, long reusedBefore) {}

    private final EntityManager entities;
    private final Units units;
    private final Clock clock;

    Activity(EntityManager entities, Units units, Clock clock) {
        this.entities = entities;
        this.units = units;
        this.clock = clock;
    }

    /** What is under way today, by unit. */
    public Map<UUID, Open> open(Actor actor) {
        return entities.createQuery("""
                        select new org.meguri.insight.Activity$Open(
                            l.unit.id, count(distinct l.person.id),
                            count(case when l.dueOn < :today and l.pausedAt is null then 1 end),
                            min(case when l.dueOn < :today and l.pausedAt is null then l.dueOn end))
                        from Loop l
                        where l.bodyId = :body and l.stage not in :over
                        group by l.unit.id
                        """, Open.class)
                .setParameter("body", actor.body())
                .setParameter("today", LocalDate.now(clock))
                .setParameter("over", OVER)
                .getResultStream()
                .collect(Collectors.toMap(Open::unit, Function.identity()));
    }

    /**
     * The departments of the body (部; in a small body whatever stands directly below it) that are silent today.
     *
     * @param staffed the units that have staff; a department without any, and without an open loop, cannot be silent
     */
    public List<Silent> silent(Actor actor, Map<UUID, Open> open, Set<UUID> staffed) {
        Map<UUID, LocalDate> tries = entities.createQuery("""
                        select e.unitId, max(e.at) from LoopEvent e
                        where e.loop.bodyId = :body and e.signal = :tried
                        group by e.unitId
                        """, Object[].class)
                .setParameter("body", actor.body())
                .setParameter("tried", Signal.TRIED)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> (UUID) row[0], row -> LocalDate.ofInstant((Instant) row[1], clock.getZone())));
        return silent(units.tree(actor.body()), tries, open, staffed, LocalDate.now(clock));
    }

    static List<Silent> silent(
            UnitTree tree, Map<UUID, LocalDate> tries, Map<UUID, Open> open, Set<UUID> staffed, LocalDate today) {
        return tree.children(tree.root().id()).stream()
                .filter(department -> tree.subtree(department.id()).stream()
                        .anyMatch(unit -> staffed.contains(unit) || open.containsKey(unit)))
                .map(department -> silent(tree, department, tries, open))
                .filter(found -> found.lastTry() == null || found.lastTry().isBefore(today.minusDays(SILENT_DAYS)))
                .sorted(Comparator.comparing(
                        Silent::lastTry, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())))
                .toList();
    }

    private static Silent silent(UnitTree tree, Node department, Map<UUID, LocalDate> tries, Map<UUID, Open> open) {
        Set<UUID> within = tree.subtree(department.id());
        return new Silent(
                department,
                within.stream()
                        .map(open::get)
                        .filter(Objects::nonNull)
                        .mapToLong(Open::people)
                        .sum(),
                within.stream()
                        .map(tries::get)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** Where loops wait for somebody whose day is over, by 課, the oldest first. */
    public List<Late> late(Actor actor, Map<UUID, Open> open) {
        UnitTree tree = units.tree(actor.body());
        Map<Node, List<Open>> byDivision = open.values().stream()
                .filter(one -> one.overdue() > 0)
                .filter(one -> tree.find(one.unit()).isPresent())
                .collect(Collectors.groupingBy(one -> tree.division(one.unit()).orElseGet(() -> tree.get(one.unit()))));
        return byDivision.entrySet().stream()
                .map(entry -> new Late(
                        entry.getKey(),
                        entry.getValue().stream().mapToLong(Open::overdue).sum(),
                        entry.getValue().stream()
                                .map(Open::oldestDue)
                                .filter(Objects::nonNull)
                                .min(Comparator.naturalOrder())
                                .orElseThrow()))
                .sorted(Comparator.comparing(Late::oldestDue)
                        .thenComparing(one -> one.unit().code()))
                .toList();
    }

    /** Whether closed loops and reuse grow. */
    public Growth growth(Actor actor) {
        LocalDate first = LocalDate.now(clock).minusDays(29);
        Object[] row = entities.createQuery("""
                        select
                            count(case when e.at >= :recent and e.before not in :closed then 1 end),
                            count(case when e.at < :recent and e.before not in :closed then 1 end),
                            count(case when e.at >= :recent and e.after = :reused then 1 end),
                            count(case when e.at < :recent and e.after = :reused then 1 end)
                        from LoopEvent e
                        where e.loop.bodyId = :body and e.at >= :start and e.after in :closed and e.after <> e.before
                        """, Object[].class)
                .setParameter("body", actor.body())
                .setParameter("recent", startOf(first))
                .setParameter("start", startOf(first.minusDays(30)))
                .setParameter("closed", CLOSED)
                .setParameter("reused", Stage.REUSED)
                .getSingleResult();
        return new Growth((Long) row[0], (Long) row[1], (Long) row[2], (Long) row[3]);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
