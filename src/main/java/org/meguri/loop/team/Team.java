package org.meguri.loop.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.loop.Stage;
import org.meguri.people.Actor;
import org.meguri.people.Days;
import org.meguri.people.Deputies;
import org.meguri.people.Duty;
import org.meguri.people.Horizon;
import org.meguri.people.Posting;
import org.meguri.people.Postings;
import org.meguri.people.UnitTree;
import org.meguri.people.UnitTree.Node;
import org.meguri.people.Units;
import org.meguri.platform.Words;

/**
 * The people of a head, unit by unit: of every unit that the head leads on this day, also of one held beside the principal
 * post (兼務), and of none from the day after such a post ends; and of the units for whose heads they act today (代理). What has not been disclosed (内示) is not shown: an end is
 * said to HR alone.
 */
@ApplicationScoped
public class Team {

    private static final int NEW = 90;
    private static final int SOON = 60;

    private static final UUID NOBODY = new UUID(0, 0);

    private static final Set<Stage> OVER = Set.of(Stage.SHARED, Stage.REUSED, Stage.DECLINED, Stage.WITHDRAWN);

    /**
     * How many loops of a person are open, and whose move they wait for.
     *
     * @param theirs those that wait for the person, {@code mine} those that wait for the head
     * @param absent those that wait for a head who is away and for whom the actor acts
     */
    public record Open(UUID person, long all, long theirs, long mine, long absent) {

        public long others() {
            return all - theirs - mine - absent;
        }
    }

    /**
     * Somebody in a unit.
     *
     * @param fresh whether they came within ninety days
     * @param endsOn the last day of a post that ends soon, for a head who may know it; null for all others
     */
    public record Member(
            UUID person,
            String staffNumber,
            String name,
            UUID unit,
            Words title,
            Duty duty,
            Posting.Kind kind,
            Posting.State state,
            LocalDate from,
            boolean fresh,
            @Nullable LocalDate endsOn,
            Open open) {}

    /** A unit at or below a headed one, with those who work in it. */
    public record Group(Node node, List<Member> members) {

        public long people() {
            return members.size();
        }
    }

    /**
     * A unit that the actor heads, by an own post or in the place of its head.
     *
     * @param kind of the own post; null for a deputy
     * @param until the last day of a further post, for a head who may know it
     * @param deputies whose title says that they stand in for the head, in the unit itself
     * @param standIn in whose place and until when; null for an own post
     * @param acting who was appointed to act for the head; the actor is not named again
     */
    public record Headed(
            Node node,
            Posting.@Nullable Kind kind,
            @Nullable LocalDate until,
            Deputies.@Nullable StandIn standIn,
            List<Group> groups,
            List<Member> deputies,
            List<Deputies.Acting> acting,
            long people) {}

    private record Row(
            UUID person,
            String staffNumber,
            String name,
            UUID unit,
            Words title,
            int rank,
            Duty duty,
            Posting.Kind kind,
            Posting.State state,
            Days days) {}

    private final EntityManager entities;
    private final Units units;
    private final Postings postings;
    private final Deputies deputies;
    private final Clock clock;

    Team(EntityManager entities, Units units, Postings postings, Deputies deputies, Clock clock) {
        this.entities = entities;
        this.units = units;
        this.postings = postings;
        this.deputies = deputies;
        this.clock = clock;
    }

    /**
     * The units that the actor heads today, the one of the principal post first, then those for whose heads they act; five
     * statements.
     */
    public List<Headed> of(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        UnitTree tree = units.tree(actor.body(), today);
        List<Posting> posts = postings.on(actor.person(), today).stream()
                .filter(post -> post.title().duty() == Duty.HEAD && post.state() == Posting.State.WORKING)
                .toList();
        Set<UUID> own = posts.stream().map(post -> post.unit().id()).collect(Collectors.toSet());
        Map<UUID, Deputies.StandIn> standIns = new LinkedHashMap<>();
        deputies.standInsOf(actor.person(), today).stream()
                .filter(one -> !own.contains(one.unit()))
                .forEach(one -> standIns.putIfAbsent(one.unit(), one));
        if (posts.isEmpty() && standIns.isEmpty()) {
            return List.of();
        }
        Map<UUID, Open> open = open(actor, standIns.values());
        Map<UUID, List<Member>> byUnit = new LinkedHashMap<>();
        for (Row row : rows(actor, today)) {
            byUnit.computeIfAbsent(row.unit(), key -> new ArrayList<>()).add(member(actor, row, today, open));
        }
        Map<UUID, List<Deputies.Acting>> acting = deputies.acting(actor.leads().unitsForQuery(), today).stream()
                .collect(Collectors.groupingBy(Deputies.Acting::unit));
        Stream<Headed> byPost = posts.stream()
                .filter(post -> tree.find(post.unit().id()).isPresent())
                .map(post -> headed(
                        tree.get(post.unit().id()),
                        post.kind(),
                        post.kind() == Posting.Kind.PRIMARY ? null : Horizon.lastDay(actor, post.days(), today),
                        null,
                        tree,
                        byUnit,
                        acting.getOrDefault(post.unit().id(), List.of())));
        Stream<Headed> inPlace = standIns.values().stream()
                .filter(one -> tree.find(one.unit()).isPresent())
                .map(one -> headed(
                        tree.get(one.unit()),
                        null,
                        null,
                        one,
                        tree,
                        byUnit,
                        acting.getOrDefault(one.unit(), List.of()).stream()
                                .filter(other -> !actor.isSelf(other.person()))
                                .toList()));
        return Stream.concat(byPost, inPlace).toList();
    }

    private static Headed headed(
            Node node,
            Posting.@Nullable Kind kind,
            @Nullable LocalDate until,
            Deputies.@Nullable StandIn standIn,
            UnitTree tree,
            Map<UUID, List<Member>> byUnit,
            List<Deputies.Acting> acting) {
        List<Group> groups = tree.subtree(node.id()).stream()
                .filter(byUnit::containsKey)
                .map(id -> new Group(tree.get(id), byUnit.getOrDefault(id, List.of())))
                .toList();
        return new Headed(
                node,
                kind,
                until,
                standIn,
                groups,
                byUnit.getOrDefault(node.id(), List.of()).stream()
                        .filter(one -> one.duty() == Duty.DEPUTY && one.state() == Posting.State.WORKING)
                        .toList(),
                acting,
                groups.stream().mapToLong(Group::people).sum());
    }

    private static Member member(Actor actor, Row row, LocalDate today, Map<UUID, Open> open) {
        LocalDate last = Horizon.lastDay(actor, row.days(), today);
        return new Member(
                row.person(),
                row.staffNumber(),
                row.name(),
                row.unit(),
                row.title(),
                row.duty(),
                row.kind(),
                row.state(),
                row.days().from(),
                ChronoUnit.DAYS.between(row.days().from(), today) < NEW,
                last == null || last.isAfter(today.plusDays(SOON)) ? null : last,
                open.getOrDefault(row.person(), new Open(row.person(), 0, 0, 0, 0)));
    }

    private List<Row> rows(Actor actor, LocalDate today) {
        return entities.createQuery("""
                        select p.id, p.staffNumber, p.name, o.unit.id, t.name, t.rank, t.duty, o.kind,
                            o.state, o.days
                        from Posting o join o.person p join o.title t
                        where p.body.id = :body and p.id <> :me and o.unit.id in :units
                          and o.days.from <= :day and o.days.to >= :day
                        order by t.rank, p.kana, p.staffNumber
                        """, Row.class)
                .setParameter("body", actor.body())
                .setParameter("me", actor.person())
                .setParameter("units", actor.leads().unitsForQuery())
                .setParameter("day", today)
                .getResultList();
    }

    private Map<UUID, Open> open(Actor actor, Collection<Deputies.StandIn> standIns) {
        List<UUID> absent = new ArrayList<>(standIns.stream()
                .map(Deputies.StandIn::head)
                .filter(head -> head != null && !actor.isSelf(head))
                .toList());
        // a list must not be empty in a query
        absent.add(NOBODY);
        return entities.createQuery("""
                        select l.person.id, count(l),
                            sum(case when l.holderId = l.person.id then 1L else 0L end),
                            sum(case when l.holderId = :me then 1L else 0L end),
                            sum(case when l.holderId in :absent and l.holderId <> l.person.id then 1L else 0L end)
                        from Loop l
                        where l.bodyId = :body and l.person.id <> :me and l.unit.id in :units and l.stage not in :over
                        group by l.person.id
                        """, Open.class)
                .setParameter("body", actor.body())
                .setParameter("me", actor.person())
                .setParameter("units", actor.leads().unitsForQuery())
                .setParameter("absent", absent)
                .setParameter("over", OVER)
                .getResultStream()
                .sorted(Comparator.comparing(Open::person))
                .collect(Collectors.toMap(Open::person, one -> one));
    }
}
