package org.meguri.insight.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.insight.Vacancies;
import org.meguri.learn.Programme;
import org.meguri.learn.Programmes;
import org.meguri.people.Actor;
import org.meguri.people.Days;
import org.meguri.people.ExtendRole;
import org.meguri.people.Person;
import org.meguri.people.Posting;
import org.meguri.people.Role;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.leader.Leaders;

/**
 * Goes through the rights of a body: which have outlived their post, which end soon, and which posts nobody holds. The
 * number of statements does not grow with the people.
 */
@ApplicationScoped
public class RightsCheck {

    /** A right without its post is looked at first, then what ends, then what is vacant. */
    public enum Kind {
        /** A role of somebody without a post today. */
        ROLE_WITHOUT_POST,
        /** An account that is open and whose person has no post today. */
        ACCOUNT_WITHOUT_POST,
        /** A role of somebody on leave or seconded. */
        ROLE_AWAY,
        /** A trainer's or contact's role for a unit in which the person does not work today. */
        ROLE_OUT_OF_UNIT,
        /** A role that ends soon. */
        ROLE_ENDING,
        /** A unit without a head. */
        UNIT_WITHOUT_HEAD,
        /** A 課 without a leader. */
        DIVISION_WITHOUT_LEADER,
        /** A programme without an owner who works here. */
        PROGRAMME_WITHOUT_OWNER;

        /** Whether it is about a right that somebody has, and not about a post that nobody holds. */
        public boolean isRight() {
            return ordinal() <= ROLE_ENDING.ordinal();
        }
    }

    /**
     * Something to look at.
     *
     * @param days for how many days it has been so, or in how many days the role ends; null if nobody knows
     * @param grant the role that can be ended or extended
     * @param offered until when it would be extended; null where it is not
     * @param name the person, or what is vacant
     */
    public record Finding(
            Kind kind,
            @Nullable UUID person,
            String staffNumber,
            String name,
            @Nullable Role role,
            @Nullable UUID unit,
            @Nullable Long days,
            @Nullable UUID grant,
            @Nullable LocalDate offered) {

        /** Whether the role may be taken back here: not one that only ends soon, which is extended or let be. */
        public boolean isEndable() {
            return grant != null && kind != Kind.ROLE_ENDING;
        }
    }

    private record Held(
            UUID grant,
            Role role,
            @Nullable UUID unit,
            LocalDate from,
            LocalDate to,
            UUID person,
            String staffNumber,
            String name,
            @Nullable LocalDate leftOn,
            @Nullable LocalDate lastPost) {}

    private record Post(UUID person, UUID unit, Posting.Kind kind, Posting.State state, LocalDate from) {}

    private static final int SOON = 30;

    private final EntityManager entities;
    private final Units units;
    private final Vacancies vacancies;
    private final Leaders leaders;
    private final Programmes programmes;
    private final Clock clock;

    RightsCheck(
            EntityManager entities,
            Units units,
            Vacancies vacancies,
            Leaders leaders,
            Programmes programmes,
            Clock clock) {
        this.entities = entities;
        this.units = units;
        this.vacancies = vacancies;
        this.leaders = leaders;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** Everything to look at in the actor's body, by kind and the longest first. */
    public List<Finding> of(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        UnitTree tree = units.tree(actor.body(), today);
        List<Finding> found = new ArrayList<>();
        Map<UUID, List<Post>> posts = posts(actor.body(), today);
        for (Held held : held(actor.body(), today)) {
            Finding one = finding(held, posts.getOrDefault(held.person(), List.of()), tree, today);
            if (one != null) {
                found.add(one);
            }
        }
        found.addAll(accounts(actor.body(), today));
        vacancies
                .of(actor, vacancies.posts(actor))
                .forEach(one -> found.add(vacant(Kind.UNIT_WITHOUT_HEAD, one.unit(), age(one.since(), today), actor)));
        leaders.of(actor, today).divisions().stream()
                .filter(one -> !one.isCovered())
                .forEach(one -> found.add(vacant(Kind.DIVISION_WITHOUT_LEADER, one.node(), null, actor)));
        for (Programme programme : programmes.of(actor)) {
            Person owner = programme.owner();
            LocalDate left = owner == null ? null : owner.leftOn();
            if (owner == null || (left != null && left.isBefore(today))) {
                found.add(new Finding(
                        Kind.PROGRAMME_WITHOUT_OWNER,
                        null,
                        "",
                        programme.title().in(actor.locale()),
                        Role.OWNER,
                        null,
                        left == null ? null : age(left.plusDays(1), today),
                        null,
                        null));
            }
        }
        Comparator<Finding> longest = Comparator.comparing(
                one -> one.days() == null ? Long.MIN_VALUE : one.kind() == Kind.ROLE_ENDING ? one.days() : -one.days());
        found.sort(Comparator.comparing(Finding::kind).thenComparing(longest));
        return found;
    }

    static @Nullable Finding finding(Held held, List<Post> posts, UnitTree tree, LocalDate today) {
        LocalDate left = held.leftOn();
        boolean gone = posts.isEmpty() || (left != null && left.isBefore(today));
        if (gone && held.role() != Role.PARTNER) {
            LocalDate last = left != null && left.isBefore(today) ? left : held.lastPost();
            LocalDate since = last == null || last.isBefore(held.from()) ? held.from() : last.plusDays(1);
            return finding(Kind.ROLE_WITHOUT_POST, held, age(since, today), null);
        }
        Post away = posts.stream()
                .filter(post -> post.kind() == Posting.Kind.PRIMARY && post.state() != Posting.State.WORKING)
                .findFirst()
                .orElse(null);
        if (away != null && held.role() != Role.LEADER) {
            return finding(Kind.ROLE_AWAY, held, age(later(away.from(), held.from()), today), null);
        }
        UUID unit = held.unit();
        if (unit != null && posts.stream().noneMatch(post -> tree.subtree(unit).contains(post.unit()))) {
            LocalDate moved = posts.stream()
                    .map(Post::from)
                    .max(Comparator.naturalOrder())
                    .orElse(held.from());
            return finding(Kind.ROLE_OUT_OF_UNIT, held, age(later(moved, held.from()), today), null);
        }
        long left2 = ChronoUnit.DAYS.between(today, held.to());
        if (!Days.OPEN.equals(held.to()) && left2 <= (held.role() == Role.LEADER ? Leaders.SOON : SOON)) {
            return finding(
                    Kind.ROLE_ENDING, held, left2, held.role() == Role.PARTNER ? null : ExtendRole.offered(held.to()));
        }
        return null;
    }

    private static Finding finding(Kind kind, Held held, @Nullable Long days, @Nullable LocalDate offered) {
        return new Finding(
                kind,
                held.person(),
                held.staffNumber(),
                held.name(),
                held.role(),
                held.unit(),
                days,
                held.grant(),
                offered);
    }

    private static Finding vacant(Kind kind, UnitTree.Node node, @Nullable Long days, Actor actor) {
        return new Finding(kind, null, node.code(), node.name().in(actor.locale()), null, node.id(), days, null, null);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable Long age(@Nullable LocalDate since, LocalDate today) {
        return since == null ? null : ChronoUnit.DAYS.between(since, today);
    }

    private List<Held> held(UUID body, LocalDate today) {
        return entities.createQuery("""
                        select g.id, g.role, g.unit.id, g.days.from, g.days.to, p.id, p.staffNumber, p.name, p.leftOn,
                            (select max(o.days.to) from Posting o where o.person = p and o.days.to < :day)
                        from RoleGrant g join g.person p
                        where p.body.id = :body and g.days.from <= :day and g.days.to >= :day
                        order by p.kana, p.staffNumber, g.id
                        """, Held.class)
                .setParameter("body", body)
                .setParameter("day", today)
                .getResultList();
    }

    private Map<UUID, List<Post>> posts(UUID body, LocalDate today) {
        return entities.createQuery("""
                        select o.person.id, o.unit.id, o.kind, o.state, o.days.from from Posting o
                        where o.days.from <= :day and o.days.to >= :day and o.person.body.id = :body
                          and exists (select 1 from RoleGrant g where g.person = o.person
                            and g.days.from <= :day and g.days.to >= :day)
                        """, Post.class)
                .setParameter("body", body)
                .setParameter("day", today)
                .getResultStream()
                .collect(Collectors.groupingBy(Post::person));
    }

    private List<Finding> accounts(UUID body, LocalDate today) {
        return entities.createQuery("""
                        select p.id, p.staffNumber, p.name, p.leftOn,
                            (select max(o.days.to) from Posting o where o.person = p and o.days.to < :day)
                        from Account a join a.person p
                        where p.body.id = :body and a.closedAt is null
                          and not exists (select 1 from Posting o
                            where o.person = p and o.days.from <= :day and o.days.to >= :day)
                          and not exists (select 1 from RoleGrant g where g.person = p and g.role = PARTNER
                            and g.days.from <= :day and g.days.to >= :day)
                        order by p.kana, p.staffNumber
                        """, Object[].class)
                .setParameter("body", body)
                .setParameter("day", today)
                .getResultStream()
                .map(row -> {
                    LocalDate last = row[3] == null ? (LocalDate) row[4] : (LocalDate) row[3];
                    return new Finding(
                            Kind.ACCOUNT_WITHOUT_POST,
                            (UUID) row[0],
                            (String) row[1],
                            (String) row[2],
                            null,
                            null,
                            last == null ? null : Math.max(0, ChronoUnit.DAYS.between(last.plusDays(1), today)),
                            null,
                            null);
                })
                .toList();
    }
}
