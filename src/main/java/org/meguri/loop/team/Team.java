package org.meguri.loop.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
 * post (兼務), and of none from the day after such a post ends. What has not been disclosed (内示) is not shown: an end is
 * said to HR alone.
 */
@ApplicationScoped
public class Team {

    private static final int NEW = 90;
    private static final int SOON = 60;

    private static final Set<Stage> OVER = Set.of(Stage.SHARED, Stage.REUSED, Stage.DECLINED, Stage.WITHDRAWN);

    /**
     * How many loops of a person are open, and whose move they wait for.
     *
     * @param theirs those that wait for the person, {@code mine} those that wait for the head
     */
    public record Open(UUID person, long all, long theirs, long mine) {

        public long others() {
            return all - theirs - mine;
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
     * A unit that the actor heads.
     *
     * @param until the last day of a further post, for a head who may know it
     * @param deputies whose title says that they stand in for the head, in the unit itself
     * @param acting who was appointed to act for the head
     */
    public record Headed(
            Node node,
            Posting.Kind kind,
            @Nullable LocalDate until,
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

    /** The units that the actor heads today, the one of the principal post first; four statements. */
    public List<Headed> of(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        UnitTree tree = units.tree(actor.body(), today);
        List<Posting> posts = postings.on(actor.person(), today).stream()
                .filter(post -> post.title().duty() == Duty.HEAD && post.state() == Posting.State.WORKING)
                .toList();
        if (posts.isEmpty()) {
            return List.of();
        }
        Map<UUID, Open> open = open(actor);
        Map<UUID, List<Member>> byUnit = new LinkedHashMap<>();
        for (Row row : rows(actor, today)) {
            byUnit.computeIfAbsent(row.unit(), key -> new ArrayList<>()).add(member(actor, row, today, open));
        }
        Map<UUID, List<Deputies.Acting>> acting = deputies.acting(actor.leads().unitsForQuery(), today).stream()
                .collect(Collectors.groupingBy(Deputies.Acting::unit));
        return posts.stream()
                .filter(post -> tree.find(post.unit().id()).isPresent())
                .map(post -> headed(
                        post,
                        post.kind() == Posting.Kind.PRIMARY ? null : Horizon.lastDay(actor, post.days(), today),
                        tree,
                        byUnit,
                        acting.getOrDefault(post.unit().id(), List.of())))
                .toList();
    }

    private static Headed headed(
            Posting post,
            @Nullable LocalDate until,
            UnitTree tree,
            Map<UUID, List<Member>> byUnit,
            List<Deputies.Acting> acting) {
        UUID unit = post.unit().id();
        List<Group> groups = tree.subtree(unit).stream()
                .filter(byUnit::containsKey)
                .map(id -> new Group(tree.get(id), byUnit.getOrDefault(id, List.of())))
                .toList();
        return new Headed(
                tree.get(unit),
                post.kind(),
                until,
                groups,
                byUnit.getOrDefault(unit, List.of()).stream()
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
                open.getOrDefault(row.person(), new Open(row.person(), 0, 0, 0)));
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

    private Map<UUID, Open> open(Actor actor) {
        return entities.createQuery("""
                        select l.person.id, count(l),
                            sum(case when l.holderId = l.person.id then 1L else 0L end),
                            sum(case when l.holderId = :me then 1L else 0L end)
                        from Loop l
                        where l.bodyId = :body and l.person.id <> :me and l.unit.id in :units and l.stage not in :over
                        group by l.person.id
                        """, Open.class)
                .setParameter("body", actor.body())
                .setParameter("me", actor.person())
                .setParameter("units", actor.leads().unitsForQuery())
                .setParameter("over", OVER)
                .getResultStream()
                .sorted(Comparator.comparing(Open::person))
                .collect(Collectors.toMap(Open::person, one -> one));
    }
}
