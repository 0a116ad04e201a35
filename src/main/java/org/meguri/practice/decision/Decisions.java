package org.meguri.practice.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Posting;
import org.meguri.people.Postings;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.platform.Page;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.NotFound;

/** The questions and precedents of all bodies; what an actor may not read is not found. */
@ApplicationScoped
public class Decisions implements PanacheRepositoryBase<DecisionRequest, UUID> {

    /**
     * What is looked for among the precedents.
     *
     * @param words all of them have to be found, however they are written
     * @param ruling only those decided so; null for any
     * @param here only those that hold where the actor works
     * @param lapsed whether those that hold no more are looked for, instead of those that hold
     */
    public record Filter(@Nullable String words, @Nullable Ruling ruling, boolean here, boolean lapsed) {

        /** Everything that holds. */
        public static final Filter HOLDING = new Filter(null, null, false, false);
    }

    /**
     * A question that waits for an answer.
     *
     * @param unit where its asker worked
     * @param givenAt since when it waits for its decider
     * @param vacant whether its decider does not work here today
     */
    public record Waiting(
            UUID id,
            String question,
            String asker,
            UUID unit,
            UUID decider,
            String deciderName,
            LocalDate dueOn,
            Instant givenAt,
            boolean vacant) {

        /** Whether its day is over. */
        public boolean isOverdue(LocalDate today) {
            return dueOn.isBefore(today);
        }
    }

    private static final String FETCHED = """
            from DecisionRequest d join fetch d.asker join fetch d.unit join fetch d.decider
            left join fetch d.decidedBy left join fetch d.scope
            """;

    private static final String WAITING = """
            select new org.meguri.practice.decision.Decisions$Waiting(
                d.id, d.question, a.name, d.unit.id, p.id, p.name, d.dueOn, d.givenAt,
                case when exists (select o.id from Posting o where o.person = p and o.kind = PRIMARY
                    and o.state = WORKING and o.days.from <= :day and o.days.to >= :day) then false else true end)
            from DecisionRequest d join d.asker a join d.decider p
            where d.bodyId = :body and d.decidedAt is null and d.withdrawnAt is null
            """;

    private final Units units;
    private final Postings postings;
    private final Clock clock;

    Decisions(Units units, Postings postings, Clock clock) {
        this.units = units;
        this.postings = postings;
        this.clock = clock;
    }

    /** The question or precedent, if the actor may read it. */
    public DecisionRequest of(Actor actor, UUID id) {
        return find(FETCHED + "where d.id = ?1 and d.bodyId = ?2", id, actor.body())
                .firstResultOptional()
                .filter(found -> found.isReadBy(actor))
                .orElseThrow(NotFound::new);
    }

    /** The same, if it still is as the reader saw it. */
    DecisionRequest unchanged(Actor actor, UUID id, @Nullable Integer version) {
        DecisionRequest found = of(actor, id);
        if (version != null && version != found.version()) {
            throw new Conflict(Conflict.STALE);
        }
        return found;
    }

    /** The open question about the obstacle. */
    public Optional<DecisionRequest> ofBlocker(UUID blocker) {
        return find(FETCHED + "where d.blockerId = ?1 and d.decidedAt is null and d.withdrawnAt is null", blocker)
                .firstResultOptional();
    }

    /** The open questions about the obstacles of a practice, by obstacle; one statement. */
    public Map<UUID, DecisionRequest> ofPractice(UUID practice) {
        Map<UUID, DecisionRequest> found = new HashMap<>();
        find(FETCHED + "where d.practiceId = ?1 and d.withdrawnAt is null order by d.askedAt", practice)
                .list()
                .forEach(one -> found.put(one.blockerId(), one));
        return found;
    }

    /** The precedents that the filter finds, the newest first. */
    public Page<DecisionRequest> precedents(Actor actor, Filter filter, int offset, int limit) {
        StringBuilder where = new StringBuilder("where d.bodyId = :body and d.decidedAt is not null and ")
                .append(filter.lapsed() ? "not " : "")
                .append("(d.endedAt is null and (d.holdsUntil is null or d.holdsUntil >= :day))");
        List<String> terms = Text.searchTerms(filter.words());
        for (int i = 0; i < terms.size(); i++) {
            where.append(" and d.searchText like :term").append(i).append(" escape '!'");
        }
        if (filter.ruling() != null) {
            where.append(" and d.ruling = :ruling");
        }
        if (filter.here()) {
            where.append(" and (d.scope is null or d.scope.id in :path)");
        }
        TypedQuery<DecisionRequest> rows = getEntityManager()
                .createQuery(FETCHED + where + " order by d.decidedAt desc, d.id desc", DecisionRequest.class);
        TypedQuery<Long> count =
                getEntityManager().createQuery("select count(d) from DecisionRequest d " + where, Long.class);
        for (TypedQuery<?> query : List.of(rows, count)) {
            query.setParameter("body", actor.body()).setParameter("day", LocalDate.now(clock));
            for (int i = 0; i < terms.size(); i++) {
                query.setParameter("term" + i, terms.get(i));
            }
            if (filter.ruling() != null) {
                query.setParameter("ruling", filter.ruling());
            }
            if (filter.here()) {
                query.setParameter("path", path(actor));
            }
        }
        return new Page<>(
                rows.setFirstResult(offset).setMaxResults(limit).getResultList(),
                offset,
                limit,
                count.getSingleResult());
    }

    /** The units in which the actor works, from their own up to the body; a precedent of any of them holds for them. */
    public List<UUID> path(Actor actor) {
        List<UUID> path = postings.primary(actor.person(), LocalDate.now(clock))
                .map(Posting::unit)
                .map(unit -> units.tree(actor.body()).upward(unit.id()).stream()
                        .map(UnitTree.Node::id)
                        .toList())
                .orElse(List.of());
        return path.isEmpty() ? List.of(new UUID(0, 0)) : path;
    }

    /** What waits for the actor to decide, what is due first before the others. */
    public List<Waiting> waiting(Actor actor) {
        return waiting(actor, " and p.id = :me", "order by d.dueOn, d.id")
                .setParameter("me", actor.person())
                .getResultList();
    }

    /** The actor's own questions, the newest first, those taken back among them. */
    public List<DecisionRequest> asked(Actor actor) {
        return find(
                        FETCHED + "where d.asker.id = ?1 and d.bodyId = ?2 order by d.askedAt desc, d.id desc",
                        actor.person(),
                        actor.body())
                .list();
    }

    /** Every question that waits in the actor's body. */
    List<Waiting> open(Actor actor) {
        return waiting(actor, "", "order by d.givenAt, d.id").getResultList();
    }

    private TypedQuery<Waiting> waiting(Actor actor, String and, String order) {
        return getEntityManager()
                .createQuery(WAITING + and + " " + order, Waiting.class)
                .setParameter("body", actor.body())
                .setParameter("day", LocalDate.now(clock));
    }

    /** The open questions of all bodies whose decider does not work there on the day. */
    List<DecisionRequest> abandoned(LocalDate day) {
        return getEntityManager()
                .createQuery(FETCHED + """
                        where d.decidedAt is null and d.withdrawnAt is null and not exists (
                            select o.id from Posting o where o.person = d.decider and o.kind = PRIMARY
                              and o.state = WORKING and o.days.from <= :day and o.days.to >= :day)
                        """, DecisionRequest.class)
                .setParameter("day", day)
                .getResultList();
    }
}
