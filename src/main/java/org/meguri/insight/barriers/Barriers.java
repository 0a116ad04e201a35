package org.meguri.insight.barriers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.people.Role;
import org.meguri.people.Scope;
import org.meguri.people.UnitTree;
import org.meguri.people.UnitTree.Node;
import org.meguri.people.Units;
import org.meguri.platform.FiscalYear;
import org.meguri.platform.problem.Forbidden;
import org.meguri.practice.BlockerReason;

/**
 * What people said keeps them from practising, by section (課) and reason: how much of it is open, and how much was said in
 * the fiscal year. Counted where the loop is now; numbers only, never who. One statement beside the tree.
 */
@ApplicationScoped
public class Barriers {

    /** What people can say, in the order of the columns. */
    public static final List<BlockerReason> REASONS =
            Arrays.stream(BlockerReason.values()).filter(BlockerReason::givable).toList();

    /**
     * A reason in a section.
     *
     * @param open obstacles that nobody has cleared yet
     * @param raised obstacles that were raised since the fiscal year began
     */
    public record Count(long open, long raised) {

        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(open + other.open, raised + other.raised);
        }
    }

    /** A section with its reasons. */
    public record Row(Node section, Map<BlockerReason, Count> byReason) {

        public Count of(BlockerReason reason) {
            return byReason.getOrDefault(reason, Count.NONE);
        }

        public Count whole() {
            return byReason.values().stream().reduce(Count.NONE, Count::plus);
        }
    }

    private static final Comparator<Row> MOST_OPEN_FIRST = Comparator.<Row>comparingLong(
                    row -> -row.whole().open())
            .thenComparingLong(row -> -row.whole().raised())
            .thenComparing(row -> row.section().code());

    private final EntityManager entities;
    private final Units units;
    private final Clock clock;

    Barriers(EntityManager entities, Units units, Clock clock) {
        this.entities = entities;
        this.units = units;
        this.clock = clock;
    }

    /**
     * The sections in which anything was said, those first in which most is open.
     *
     * @throws Forbidden the actor oversees nobody
     */
    public List<Row> of(Actor actor) {
        Scope scope = actor.oversees();
        if (scope.isEmpty() || !(actor.is(Role.HR) || actor.is(Role.OWNER))) {
            throw new Forbidden("forbidden");
        }
        LocalDate today = LocalDate.now(clock);
        UnitTree tree = units.tree(actor.body(), today);
        Instant year =
                FiscalYear.of(today).firstDay().atStartOfDay(clock.getZone()).toInstant();
        Map<UUID, Map<BlockerReason, Count>> bySection = new HashMap<>();
        entities.createQuery("""
                        select l.unit.id, b.reason,
                            sum(case when b.resolvedAt is null and l.closedAt is null then 1 else 0 end),
                            sum(case when b.openedAt >= :year then 1 else 0 end)
                        from Blocker b join Loop l on l.practiceId = b.practice.id
                        where l.bodyId = :body and b.reason in :reasons
                          and (b.openedAt >= :year or b.resolvedAt is null and l.closedAt is null)
                        group by l.unit.id, b.reason
                        """, Object[].class)
                .setParameter("body", actor.body())
                .setParameter("year", year)
                .setParameter("reasons", REASONS)
                .getResultStream()
                .filter(row -> scope.includes((UUID) row[0]))
                .forEach(row -> section(tree, (UUID) row[0], bySection)
                        .merge((BlockerReason) row[1], new Count((Long) row[2], (Long) row[3]), Count::plus));
        return bySection.entrySet().stream()
                .filter(entry -> tree.find(entry.getKey()).isPresent())
                .map(entry -> new Row(tree.get(entry.getKey()), entry.getValue()))
                .sorted(MOST_OPEN_FIRST)
                .toList();
    }

    private static Map<BlockerReason, Count> section(
            UnitTree tree, UUID unit, Map<UUID, Map<BlockerReason, Count>> bySection) {
        UUID section = tree.division(unit).map(Node::id).orElse(unit);
        return bySection.computeIfAbsent(section, key -> new EnumMap<>(BlockerReason.class));
    }
}
