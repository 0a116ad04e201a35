package org.meguri.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Duty;
import org.meguri.people.Posting;
import org.meguri.people.UnitTree;
import org.meguri.people.UnitTree.Node;
import org.meguri.people.Units;

/** Who works where today: units in which people work and nobody is head, and units that have staff at all. */
@ApplicationScoped
public class Vacancies {

    /**
     * A unit without a head.
     *
     * @param people who work in it and below it today
     * @param since the first day without a head; null if nobody knows
     */
    public record Headless(Node unit, long people, @Nullable LocalDate since) {}

    /**
     * The posts of one kind in one unit, up to today.
     *
     * @param here how many people hold one as their principal post today
     * @param current since when the newest of those held today is held; null where none is
     * @param last the last day of the newest one
     */
    public record Posts(
            UUID unit,
            Duty duty,
            Posting.State state,
            long here,
            @Nullable LocalDate current,
            LocalDate last) {

        boolean head() {
            return duty == Duty.HEAD;
        }
    }

    private final EntityManager entities;
    private final Units units;
    private final Clock clock;

    Vacancies(EntityManager entities, Units units, Clock clock) {
        this.entities = entities;
        this.units = units;
        this.clock = clock;
    }

    /** All posts of the actor's body up to today, by unit: read once, asked in several ways. */
    public List<Posts> posts(Actor actor) {
        return posts(actor, LocalDate.now(clock));
    }

    /** The same as it stood on a day. */
    List<Posts> posts(Actor actor, LocalDate day) {
        return entities.createQuery("""
                        select o.unit.id, t.duty, o.state,
                            count(case when o.days.to >= :day and o.kind = PRIMARY then 1 end),
                            max(case when o.days.to >= :day then o.days.from end),
                            max(o.days.to)
                        from Posting o join o.title t
                        where o.unit.body.id = :body and o.days.from <= :day
                        group by o.unit.id, t.duty, o.state
                        """, Object[].class)
                .setParameter("body", actor.body())
                .setParameter("day", day)
                .getResultStream()
                .map(row -> new Posts(
                        (UUID) row[0],
                        (Duty) row[1],
                        (Posting.State) row[2],
                        (Long) row[3],
                        (LocalDate) row[4],
                        (LocalDate) row[5]))
                .toList();
    }

    /** The units of the actor's body without a head, the longest first. */
    public List<Headless> of(Actor actor, Collection<Posts> posts) {
        return headless(units.tree(actor.body()), posts);
    }

    /** Those of the units in which there was somebody to practise on a day. */
    public Set<UUID> staffed(Collection<UUID> units, LocalDate day) {
        return units.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createQuery("""
                                select distinct o.unit.id from Posting o join o.title t
                                where o.unit.id in :units and o.kind = PRIMARY and o.state = WORKING and t.duty = STAFF
                                  and o.days.from <= :day and o.days.to >= :day
                                """, UUID.class)
                        .setParameter("units", units)
                        .setParameter("day", day)
                        .getResultList());
    }

    /**
     * The units in which somebody works today who neither heads them nor stands in for the head. Where people are only
     * listed while they are away, or where the mayor and the deputies stand by themselves, there is nobody to practise.
     */
    public static Set<UUID> staffed(Collection<Posts> posts) {
        return posts.stream()
                .filter(one -> one.duty() == Duty.STAFF && one.state() == Posting.State.WORKING && one.here() > 0)
                .map(Posts::unit)
                .collect(Collectors.toSet());
    }

    /**
     * A 部 or a 課 needs a head; a 係 only where it has had one, because in many offices the 課長 leads it directly.
     */
    static List<Headless> headless(UnitTree tree, Collection<Posts> all) {
        Map<UUID, List<Posts>> byUnit = all.stream().collect(Collectors.groupingBy(Posts::unit));
        return tree.all().stream()
                .filter(node -> node.parent() != null)
                .filter(node -> !isLed(byUnit.getOrDefault(node.id(), List.of())))
                .filter(node -> tree.reachesSection(node)
                        || byUnit.getOrDefault(node.id(), List.of()).stream().anyMatch(Posts::head))
                .map(node -> new Headless(
                        node,
                        tree.subtree(node.id()).stream()
                                .flatMap(id -> byUnit.getOrDefault(id, List.of()).stream())
                                .filter(posts -> posts.state() == Posting.State.WORKING)
                                .mapToLong(Posts::here)
                                .sum(),
                        since(byUnit.getOrDefault(node.id(), List.of()))))
                .filter(found -> found.people() > 0)
                .sorted(Comparator.comparing(
                        Headless::since, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())))
                .toList();
    }

    private static boolean isLed(List<Posts> posts) {
        return posts.stream()
                .anyMatch(one -> one.head() && one.state() == Posting.State.WORKING && one.current() != null);
    }

    /** Since the head went on leave, or since the day after the last one's last day. */
    private static @Nullable LocalDate since(List<Posts> posts) {
        return posts.stream()
                .filter(Posts::head)
                .map(one -> one.current() != null ? one.current() : one.last().plusDays(1))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
