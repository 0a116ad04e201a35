package org.meguri.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.meguri.loop.Stage;
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
 * How many loops came round, of how many that should have, and where the others stand: for a unit with everything below
 * it, today or at the end of a day gone by. Today is read from the loops, in one statement; a day gone by is read from
 * what had happened until then, so that a figure once given stays the same.
 */
@ApplicationScoped
public class LoopFigures {

    /** After so many days a loop should have come round. */
    public static final int DUE_DAYS = 90;

    private static final String TODAY = """
            select l.unit.id, l.stage, count(l.id),
                count(case when l.openedAt < :matured and l.pausedAt is null then 1 end),
                count(case when l.pausedAt is not null then 1 end),
                count(case when l.state.learned = true then 1 end),
                count(case when l.state.tried = true then 1 end),
                count(case when l.state.learned = true and l.state.tried = false then 1 end),
                count(case when l.dueOn < :today and l.pausedAt is null then 1 end)
            from Loop l
            where l.bodyId = :body
            group by l.unit.id, l.stage
            """;

    private static final String AS_OF = """
            select s.unit_id as unit, s.after as stage, count(*) as loops,
                sum(case when s.opened_at < :matured and s.pauses <= 0 then 1 else 0 end) as matured,
                sum(case when s.pauses > 0 then 1 else 0 end) as paused,
                sum(s.learned) as learned,
                sum(s.tried) as tried,
                sum(case when s.learned = 1 and s.tried = 0 then 1 else 0 end) as untried
            from (
                select e.unit_id, e.after, l.opened_at,
                    row_number() over (partition by e.loop_id order by e.seq desc) as place,
                    sum(case when e.signal = 'PAUSED' then 1 when e.signal = 'RESUMED' then -1 else 0 end)
                        over (partition by e.loop_id) as pauses,
                    max(case when e.signal = 'LEARNED' then 1 else 0 end) over (partition by e.loop_id) as learned,
                    max(case when e.signal = 'TRIED' then 1 else 0 end) over (partition by e.loop_id) as tried
                from loop_event e join loop l on l.id = e.loop_id
                where l.body_id = :body and e.at < :until
            ) s
            where s.place = 1
            group by s.unit_id, s.after
            """;

    private final EntityManager entities;
    private final Units units;
    private final Clock clock;

    LoopFigures(EntityManager entities, Units units, Clock clock) {
        this.entities = entities;
        this.units = units;
        this.clock = clock;
    }

    /**
     * The loops of a unit that the actor oversees.
     *
     * @param unit its code or its id; null for the highest unit that the actor oversees
     * @param day a day up to today; null for today
     * @throws NotFound there is no such unit on that day, or the actor does not oversee it
     * @throws Forbidden the actor oversees nothing
     * @throws Invalid the day has not come yet, or lies before the body's own
     */
    public Overview of(Actor actor, @Nullable String unit, @Nullable LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        LocalDate asOf = day == null ? today : day;
        new Invalid.Check().that(!asOf.isAfter(today), "asOf", "date-future").orThrow();
        UnitTree tree = units.tree(actor.body(), asOf);
        new Invalid.Check()
                .that(!tree.all().isEmpty(), "asOf", "date-unrecorded")
                .orThrow();
        Node node = unit(actor.oversees(), tree, unit);
        boolean now = asOf.equals(today);
        return new Overview(asOf, now, tree, node, now ? today(actor.body(), today) : at(actor.body(), asOf));
    }

    /** Loops opened before this moment have had their time at the end of the day. */
    static LocalDate maturedBefore(LocalDate asOf) {
        return asOf.minusDays(DUE_DAYS - 1L);
    }

    private static Node unit(Scope scope, UnitTree tree, @Nullable String named) {
        if (scope.isEmpty()) {
            throw new Forbidden("forbidden");
        }
        Optional<Node> found = named == null || named.isBlank()
                ? tree.all().stream().filter(node -> scope.includes(node.id())).findFirst()
                : tree.findByCode(named)
                        .or(() -> Ids.parse(named).flatMap(tree::find))
                        .filter(node -> scope.includes(node.id()));
        return found.orElseThrow(NotFound::new);
    }

    private List<Tally> today(UUID body, LocalDate today) {
        return entities.createQuery(TODAY, Object[].class)
                .setParameter("body", body)
                .setParameter("today", today)
                .setParameter("matured", startOf(maturedBefore(today)))
                .getResultStream()
                .map(row -> new Tally(
                        (UUID) row[0],
                        (Stage) row[1],
                        (Long) row[2],
                        (Long) row[3],
                        (Long) row[4],
                        (Long) row[5],
                        (Long) row[6],
                        (Long) row[7],
                        (Long) row[8]))
                .toList();
    }

    private List<Tally> at(UUID body, LocalDate asOf) {
        return entities.unwrap(Session.class)
                .createNativeQuery(AS_OF, Object[].class)
                .addScalar("unit", UUID.class)
                .addScalar("stage", String.class)
                .addScalar("loops", Long.class)
                .addScalar("matured", Long.class)
                .addScalar("paused", Long.class)
                .addScalar("learned", Long.class)
                .addScalar("tried", Long.class)
                .addScalar("untried", Long.class)
                .setParameter("body", body)
                .setParameter("matured", startOf(maturedBefore(asOf)))
                .setParameter("until", startOf(asOf.plusDays(1)))
                .getResultStream()
                .map(LoopFigures::tally)
                .toList();
    }

    private static Tally tally(Object[] row) {
        return new Tally(
                (UUID) row[0],
                Stage.valueOf((String) row[1]),
                (Long) row[2],
                (Long) row[3],
                (Long) row[4],
                (Long) row[5],
                (Long) row[6],
                (Long) row[7],
                0);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
