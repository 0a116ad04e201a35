package org.meguri.practice.lookback;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.People;
import org.meguri.people.Units;
import org.meguri.platform.Words;
import org.meguri.platform.problem.NotFound;

/** The occasions of all bodies; one in which the actor takes no part is not found. */
@ApplicationScoped
public class LookBacks implements PanacheRepositoryBase<LookBack, UUID> {

    /** More than so many do not look back together. */
    static final int MOST = 12;

    private static final int COLLEAGUES = 200;

    /**
     * What somebody may look back together on, as listed.
     *
     * @param people how many take part, {@code handedIn} how many have handed in their part
     * @param mine whether the actor has handed in theirs
     */
    public record Row(
            UUID id,
            String title,
            Instant startedAt,
            @Nullable Instant endedAt,
            String startedBy,
            long people,
            long handedIn,
            @Nullable Instant mine) {}

    /**
     * A practice before and after, from its tries alone.
     *
     * @param baselineMinutes what one occurrence took before, by the plan
     * @param minutes what all occurrences took, {@code count} how many they were
     * @param savedMinutes Σ (baseline − minutes) × count; may be negative
     * @param wentWell how many of the tries went well
     */
    public record Effort(
            UUID practice,
            @Nullable Words task,
            @Nullable Integer baselineMinutes,
            long tries,
            long count,
            long minutes,
            long savedMinutes,
            long wentWell) {

        /** What one occurrence took before; null where nothing was planned. */
        public @Nullable Long before() {
            return baselineMinutes == null ? null : baselineMinutes.longValue();
        }

        /** What one occurrence took on average, rounded; null while nothing was tried. */
        public @Nullable Long average() {
            return count == 0 ? null : Math.round((double) minutes / count);
        }
    }

    /** A practice of the actor's own that can be looked back on. */
    public record Own(UUID practice, Words task, boolean open) {}

    private final People people;
    private final Units units;
    private final Clock clock;

    LookBacks(People people, Units units, Clock clock) {
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    /** The occasion, if the actor takes part in it. */
    public LookBack of(Actor actor, UUID id) {
        return find("""
                        from LookBack b join fetch b.startedBy where b.id = ?1 and b.bodyId = ?2
                          and exists (select p.id from LookBackPart p where p.lookBack = b and p.person.id = ?3)
                        """, id, actor.body(), actor.person()).firstResultOptional().orElseThrow(NotFound::new);
    }

    /** Those in which the actor takes part, the open ones first, each the newest first. */
    public List<Row> mine(Actor actor) {
        return getEntityManager()
                .createQuery("""
                        select new org.meguri.practice.lookback.LookBacks$Row(
                            b.id, b.title, b.startedAt, b.endedAt, s.name,
                            (select count(o) from LookBackPart o where o.lookBack = b),
                            (select count(o) from LookBackPart o where o.lookBack = b and o.handedInAt is not null),
                            p.handedInAt)
                        from LookBackPart p join p.lookBack b join b.startedBy s
                        where p.person.id = :me and b.bodyId = :body
                        order by case when b.endedAt is null then 0 else 1 end, b.startedAt desc, b.id desc
                        """, Row.class)
                .setParameter("me", actor.person())
                .setParameter("body", actor.body())
                .getResultList();
    }

    /** The parts, that of whoever started it first, then as they were asked. */
    public List<LookBackPart> parts(LookBack of) {
        return getEntityManager()
                .createQuery(
                        "from LookBackPart p join fetch p.person where p.lookBack = :of order by p.id",
                        LookBackPart.class)
                .setParameter("of", of)
                .getResultList();
    }

    /** What the actor writes. */
    public LookBackPart own(Actor actor, LookBack of) {
        return part(actor, of.id()).orElseThrow(NotFound::new);
    }

    /** What the actor wrote on that occasion; empty where they take no part in it. */
    public Optional<LookBackPart> part(Actor actor, UUID lookBack) {
        return getEntityManager()
                .createQuery(
                        "from LookBackPart p where p.lookBack.id = :of and p.person.id = :me and p.lookBack.bodyId = :body",
                        LookBackPart.class)
                .setParameter("of", lookBack)
                .setParameter("me", actor.person())
                .setParameter("body", actor.body())
                .getResultStream()
                .findFirst();
    }

    /** The practices of the parts before and after, by practice; one statement. */
    public Map<UUID, Effort> efforts(Collection<LookBackPart> parts) {
        Set<UUID> ids = parts.stream()
                .map(LookBackPart::practiceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery("""
                        select new org.meguri.practice.lookback.LookBacks$Effort(
                            a.id, t.name, a.plan.baselineMinutes, count(l),
                            coalesce(sum(l.count), 0L), coalesce(sum(l.minutes * l.count), 0L),
                            coalesce(sum((l.baselineMinutes - l.minutes) * l.count), 0L),
                            coalesce(sum(case when l.outcome = WENT_WELL then 1L else 0L end), 0L))
                        from PracticeAssignment a left join a.task t left join PracticeLog l on l.practice = a
                        where a.id in :ids group by a.id, t.name, a.plan.baselineMinutes
                        """, Effort.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Effort::practice, Function.identity()));
    }

    /** The actor's own practices that were tried, the newest first. */
    public List<Own> practices(Actor actor) {
        return getEntityManager()
                .createQuery("""
                        select new org.meguri.practice.lookback.LookBacks$Own(a.id, t.name,
                            case when a.reportedAt is null then true else false end)
                        from PracticeAssignment a join a.task t
                        where a.person.id = :me and a.declinedAt is null and a.withdrawnAt is null
                          and exists (select l.id from PracticeLog l where l.practice = a)
                        order by a.assignedAt desc, a.id desc
                        """, Own.class)
                .setParameter("me", actor.person())
                .getResultList();
    }

    /** With whom the actor can look back: who works in the same section, or in a unit that the actor heads. */
    public List<People.Card> colleagues(Actor actor) {
        Set<UUID> near = new HashSet<>(units.tree(actor.body()).subtree(actor.division()));
        near.addAll(actor.leads().units());
        return people.search(actor.body(), LocalDate.now(clock), near, null, 0, COLLEAGUES).items().stream()
                .filter(one -> !actor.isSelf(one.id()))
                .toList();
    }
}
