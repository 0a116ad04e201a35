package org.meguri.loop.answers;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.people.Scope;
import org.meguri.platform.problem.NotFound;

/** What trainers have handed over, and to whom one can. */
@ApplicationScoped
public class AnswerHandOvers implements PanacheRepositoryBase<AnswerHandOver, UUID> {

    /** Further ones than these nobody looks at; all of one report count as one. */
    private static final int SHOWN = 100;

    /**
     * A hand-over that holds.
     *
     * @param task what the report is about; null for a unit
     * @param mine whether the actor gave it; else it was given to the actor
     */
    public record Line(
            UUID id,
            String giver,
            String taker,
            @Nullable UUID unit,
            @Nullable UUID practice,
            @Nullable String person,
            @Nullable String note,
            LocalDate fromOn,
            boolean mine) {}

    /**
     * Another trainer.
     *
     * @param trains where
     * @param load how many reports wait for them now
     */
    public record Colleague(UUID id, String name, Scope trains, int load) {}

    private final Actors actors;
    private final AnswerQueue queue;
    private final Clock clock;

    AnswerHandOvers(Actors actors, AnswerQueue queue, Clock clock) {
        this.actors = actors;
        this.queue = queue;
        this.clock = clock;
    }

    /** What holds and was given by the actor or to them, the newest first; at most 100. */
    public List<Line> of(Actor actor) {
        return getEntityManager()
                .createQuery("""
                        select new org.meguri.loop.answers.AnswerHandOvers$Line(
                            h.id, g.name, t.name, h.unit.id, h.practiceId, p.name, h.note, h.fromOn,
                            case when g.id = :me then true else false end)
                        from AnswerHandOver h join h.giver g join h.taker t
                        left join PracticeAssignment a on a.id = h.practiceId left join a.person p
                        where h.bodyId = :body and h.endedAt is null and (g.id = :me or t.id = :me)
                          and (h.practiceId is null
                            or not exists (select r.id from Review r where r.practice.id = h.practiceId))
                        order by h.madeAt desc, h.id desc
                        """, Line.class)
                .setParameter("body", actor.body())
                .setParameter("me", actor.person())
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** The hand-over, if the actor gave it or it was given to them. */
    AnswerHandOver of(Actor actor, UUID id) {
        return find("from AnswerHandOver h where h.id = ?1 and h.bodyId = ?2", id, actor.body())
                .firstResultOptional()
                .filter(found -> found.concerns(actor))
                .orElseThrow(NotFound::new);
    }

    /** The other trainers of the body, by name, with how much waits for each. */
    public List<Colleague> colleagues(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Colleague> found = new LinkedHashMap<>();
        getEntityManager()
                .createQuery("""
                        select distinct p.id, p.sortKey from RoleGrant g join g.person p
                        where p.body.id = :body and p.id <> :me and g.role = TRAINER
                          and (p.leftOn is null or p.leftOn >= :day) and g.days.from <= :day and g.days.to >= :day
                        order by p.sortKey
                        """, Object[].class)
                .setParameter("body", actor.body())
                .setParameter("me", actor.person())
                .setParameter("day", today)
                .getResultList()
                .stream()
                .map(row -> actors.of((UUID) row[0]))
                .forEach(one -> found.put(
                        one.person(),
                        new Colleague(
                                one.person(),
                                one.name(),
                                one.trains(),
                                queue.waiting(one).size())));
        return List.copyOf(found.values());
    }

    /** The one of them with this id. */
    Optional<Colleague> colleague(Actor actor, @Nullable UUID id) {
        return colleagues(actor).stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
