package org.meguri.people.leader;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Horizon;
import org.meguri.people.Posting;
import org.meguri.people.Role;
import org.meguri.people.Scope;
import org.meguri.people.Title;
import org.meguri.people.UnitTree;
import org.meguri.people.UnitTree.Node;
import org.meguri.people.Units;

/**
 * Which 課 has a leader on a day. A leader counts for the 課 of the principal post of that day, so that a transfer takes
 * the leader away from one section and brings them to another; who is on leave or seconded keeps the role and counts for
 * no section.
 */
@ApplicationScoped
public class Leaders {

    /** A term that ends within so many days asks for attention. */
    public static final int SOON = 90;

    /**
     * A leader.
     *
     * @param grant the appointment
     * @param to the last day of the term
     * @param daysLeft days until then; 0 on the last day
     * @param appointedIn the unit of the appointment where it was another 課 than today's
     */
    public record Leader(
            UUID grant,
            UUID person,
            String staffNumber,
            String name,
            UUID unit,
            Posting.State state,
            LocalDate from,
            LocalDate to,
            long daysLeft,
            @Nullable UUID appointedIn) {

        public boolean isEnding() {
            return daysLeft <= SOON;
        }

        public boolean isThere() {
            return state == Posting.State.WORKING;
        }
    }

    /**
     * A 課.
     *
     * @param people whose principal post is in it or below it
     */
    public record Division(Node node, @Nullable Node department, long people, List<Leader> leaders) {

        /** Whether a leader works in it. */
        public boolean isCovered() {
            return leaders.stream().anyMatch(Leader::isThere);
        }

        public boolean isEnding() {
            return leaders.stream().anyMatch(Leader::isEnding);
        }
    }

    /**
     * The coverage of what the actor may see on the day.
     *
     * @param elsewhere leaders whose principal post lies in no 課, or who have none
     */
    public record Coverage(LocalDate day, List<Division> divisions, List<Leader> elsewhere) {

        public long covered() {
            return divisions.stream().filter(Division::isCovered).count();
        }

        public long without() {
            return divisions.size() - covered();
        }

        public long leaders() {
            return divisions.stream().mapToLong(one -> one.leaders().size()).sum() + elsewhere.size();
        }

        public long ending() {
            return divisions.stream()
                            .flatMap(one -> one.leaders().stream())
                            .filter(Leader::isEnding)
                            .count()
                    + elsewhere.stream().filter(Leader::isEnding).count();
        }
    }

    private record Row(
            UUID grant,
            UUID person,
            String staffNumber,
            String name,
            @Nullable UUID unit,
            Posting.@Nullable State state,
            LocalDate from,
            LocalDate to,
            @Nullable UUID at) {}

    private final EntityManager entities;
    private final Units units;
    private final Clock clock;

    Leaders(EntityManager entities, Units units, Clock clock) {
        this.entities = entities;
        this.units = units;
        this.clock = clock;
    }

    /** Whose sections the actor may look at: all of them for HR, owners, administrators and leaders, else those headed. */
    public static Scope sees(Actor actor) {
        boolean all = actor.is(Role.HR) || actor.is(Role.OWNER) || actor.is(Role.ADMIN) || actor.is(Role.LEADER);
        return all ? Scope.WHOLE : actor.leads();
    }

    /** The day that is shown: days to come are for HR alone, until they have come. */
    public LocalDate day(Actor actor, @Nullable LocalDate asked) {
        LocalDate today = LocalDate.now(clock);
        return asked == null || !Horizon.reaches(actor, asked, today) ? today : asked;
    }

    /**
     * The coverage on the day, in the order of the organisation chart; three statements. Where only special posts (特別職)
     * are held, there is nobody to lead.
     */
    public Coverage of(Actor actor, LocalDate day) {
        UnitTree tree = units.tree(actor.body(), day);
        Scope scope = sees(actor);
        Map<UUID, Long> people = people(actor.body(), day, tree, 0);
        Map<UUID, Long> ordinary = people(actor.body(), day, tree, Title.HIGHEST_ORDINARY);
        Map<UUID, List<Leader>> byDivision = new HashMap<>();
        List<Leader> elsewhere = new ArrayList<>();
        for (Row row : rows(actor.body(), day)) {
            Node division = division(tree, row.unit());
            Leader leader = leader(row, day, tree, division);
            if (division != null) {
                byDivision
                        .computeIfAbsent(division.id(), key -> new ArrayList<>())
                        .add(leader);
            } else if (scope.whole()) {
                elsewhere.add(leader);
            }
        }
        List<Division> divisions = tree.all().stream()
                .filter(node -> isDivision(tree, node) && scope.includes(node.id()))
                .map(node -> new Division(
                        node,
                        tree.department(node.id())
                                .filter(above -> above.parent() != null)
                                .orElse(null),
                        people.getOrDefault(node.id(), 0L),
                        byDivision.getOrDefault(node.id(), List.of())))
                .filter(one ->
                        ordinary.containsKey(one.node().id()) || !one.leaders().isEmpty())
                .toList();
        return new Coverage(day, divisions, elsewhere);
    }

    /** A 課, or a 部 that has none below it; the body's own unit is neither. */
    public static boolean isDivision(UnitTree tree, Node node) {
        return tree.isSection(node)
                || (node.parent() != null
                        && tree.reachesSection(node)
                        && tree.subtree(node.id()).stream().map(tree::get).noneMatch(tree::isSection));
    }

    private static @Nullable Node division(UnitTree tree, @Nullable UUID unit) {
        return unit == null
                ? null
                : tree.division(unit).filter(node -> isDivision(tree, node)).orElse(null);
    }

    private static Leader leader(Row row, LocalDate day, UnitTree tree, @Nullable Node now) {
        UUID unit = row.unit();
        Posting.State state = row.state();
        Node then = division(tree, row.at());
        boolean moved =
                row.at() != null && (now == null || then == null || !then.id().equals(now.id()));
        return new Leader(
                row.grant(),
                row.person(),
                row.staffNumber(),
                row.name(),
                unit == null ? tree.root().id() : unit,
                state == null ? Posting.State.SECONDED : state,
                row.from(),
                row.to(),
                ChronoUnit.DAYS.between(day, row.to()),
                moved ? row.at() : null);
    }

    private List<Row> rows(UUID body, LocalDate day) {
        return entities.createQuery("""
                        select g.id, p.id, p.staffNumber, p.name, o.unit.id, o.state, g.days.from, g.days.to,
                            g.unitAtGrant.id
                        from RoleGrant g join g.person p
                        left join Posting o on o.person = p and o.kind = PRIMARY
                            and o.days.from <= :day and o.days.to >= :day
                        where p.body.id = :body and g.role = LEADER and g.days.from <= :day and g.days.to >= :day
                          and (p.leftOn is null or p.leftOn >= :day)
                        order by p.kana, p.staffNumber, g.id
                        """, Row.class)
                .setParameter("body", body)
                .setParameter("day", day)
                .getResultList();
    }

    private Map<UUID, Long> people(UUID body, LocalDate day, UnitTree tree, int rank) {
        return entities.createQuery("""
                        select o.unit.id, count(o) from Posting o
                        where o.person.body.id = :body and o.kind = PRIMARY and o.state = WORKING
                          and o.title.rank >= :rank
                          and o.days.from <= :day and o.days.to >= :day
                        group by o.unit.id
                        """, Object[].class)
                .setParameter("body", body)
                .setParameter("day", day)
                .setParameter("rank", rank)
                .getResultStream()
                .filter(row -> division(tree, (UUID) row[0]) != null)
                .collect(Collectors.toMap(
                        row -> java.util.Objects.requireNonNull(division(tree, (UUID) row[0]))
                                .id(),
                        row -> (Long) row[1],
                        Long::sum));
    }
}
