package org.meguri.loop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.Page;
import org.meguri.platform.Period;

/** Lists of loops, each in one query. */
@ApplicationScoped
public class LoopLists {

    /** What a list is about. Missing parts do not narrow it. */
    public record Filter(
            @Nullable Collection<UUID> units,
            @Nullable UUID person,
            @Nullable UUID holder,
            @Nullable Set<Stage> stages,
            boolean openOnly,
            @Nullable LocalDate dueBefore,
            boolean vacant,
            boolean oldestFirst,
            @Nullable Period opened) {

        public Filter(
                @Nullable Collection<UUID> units,
                @Nullable UUID person,
                @Nullable UUID holder,
                @Nullable Set<Stage> stages,
                boolean openOnly,
                @Nullable LocalDate dueBefore,
                boolean vacant,
                boolean oldestFirst) {
            this(units, person, holder, stages, openOnly, dueBefore, vacant, oldestFirst, null);
        }

        /** The same, of the loops that were opened in the period. */
        public Filter openedIn(@Nullable Period period) {
            return new Filter(units, person, holder, stages, openOnly, dueBefore, vacant, oldestFirst, period);
        }

        public static Filter ofPerson(UUID person) {
            return new Filter(null, person, null, null, false, null, false, false);
        }

        public static Filter heldBy(UUID holder) {
            return new Filter(null, null, holder, null, true, null, false, true);
        }
    }

    private static final Set<Stage> OVER = Set.of(Stage.SHARED, Stage.REUSED, Stage.DECLINED, Stage.WITHDRAWN);

    // The columns of a row, in one place for every query that makes rows; only the moment since which it waits differs.
    private static final String ROW = """
            select new org.meguri.loop.LoopRow(
                l.id, p.id, p.name, l.unit.id, l.practiceId, l.briefId, l.moduleId, t.id,
                coalesce(t.catalogue.id, t.id), t.code, t.name.ja, t.name.en, l.sourceCaseId, c.id,
                case when l.caseId is not null and c.id is null then true else false end, l.stage, l.openedAt, %s,
                l.dueOn, h.id, h.name, l.vacantSince, l.escalatedAt, l.confirmed, l.pausedAt, l.state)
            """;

    // A case that the section signed leads nobody but its author to the loop, and no loop leads to the case.
    private static final String FROM = """
            from Loop l join l.person p
            left join WorkTask t on t.id = l.taskId
            left join Person h on h.id = l.holderId
            left join ShareCase c on c.id = l.caseId and (c.byline = PERSON or p.id = :me)
            where l.bodyId = :body
            """;

    private final EntityManager entities;
    private final Clock clock;

    LoopLists(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * What a query selects to make a {@link LoopRow} of the loop {@code l}, its person {@code p}, task {@code t}, holder
     * {@code h} and case {@code c}.
     *
     * @param moment the expression for the moment since which the row waits
     */
    static String rowSince(String moment) {
        return ROW.formatted(moment);
    }

    /** The loops of the actor's body that the actor may see and the filter lets through. */
    public Page<LoopRow> find(Actor actor, Filter filter, int offset, int limit) {
        StringBuilder where = new StringBuilder();
        Map<String, Object> values = new HashMap<>();
        values.put("body", actor.body());
        values.put("me", actor.person());
        if (!actor.oversees().whole()) {
            where.append(" and (p.id = :me or l.holderId = :me or l.unit.id in :mine)");
            values.put("mine", actor.oversees().unitsForQuery());
        }
        narrow(where, values, "l.unit.id in :units", "units", emptySafe(filter.units()));
        narrow(where, values, "p.id = :person", "person", filter.person());
        narrow(where, values, "l.holderId = :holder", "holder", filter.holder());
        narrow(where, values, "l.stage in :stages", "stages", filter.stages());
        narrow(where, values, "l.dueOn < :due", "due", filter.dueBefore());
        Period opened = filter.opened();
        if (opened != null) {
            narrow(where, values, "l.openedAt >= :opened", "opened", startOf(opened.first()));
            narrow(
                    where,
                    values,
                    "l.openedAt < :after",
                    "after",
                    startOf(opened.last().plusDays(1)));
        }
        if (filter.openOnly()) {
            narrow(where, values, "l.stage not in :over", "over", OVER);
        }
        if (filter.vacant()) {
            where.append(" and l.holderId is null");
        }
        TypedQuery<LoopRow> rows = entities.createQuery(
                rowSince("l.enteredAt")
                        + FROM
                        + where
                        + (filter.oldestFirst()
                                ? " order by l.enteredAt, l.id"
                                : " order by l.openedAt desc, l.id desc"),
                LoopRow.class);
        TypedQuery<Long> count = entities.createQuery("select count(*) " + FROM + where, Long.class);
        values.forEach((name, value) -> {
            rows.setParameter(name, value);
            count.setParameter(name, value);
        });
        List<LoopRow> found = rows.setFirstResult(offset).setMaxResults(limit).getResultList();
        long total = offset == 0 && found.size() < limit ? found.size() : count.getSingleResult();
        return new Page<>(found, offset, limit, total);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static @Nullable Collection<UUID> emptySafe(@Nullable Collection<UUID> units) {
        return units != null && units.isEmpty() ? List.of(new UUID(0, 0)) : units;
    }

    private static void narrow(
            StringBuilder where, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.put(name, value);
        }
    }
}
