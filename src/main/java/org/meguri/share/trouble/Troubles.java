package org.meguri.share.trouble;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Units;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.NotFound;

/** The troubles of all bodies; what an actor may not read is not found. */
@ApplicationScoped
public class Troubles implements PanacheRepositoryBase<Trouble, UUID> {

    /**
     * A trouble that waits for a trainer.
     *
     * @param person whose it is; for nobody but the trainers of the unit to see
     * @param since since when it waits
     */
    public record Waiting(UUID id, String what, UUID person, UUID unit, Instant since, LocalDate dueOn) {

        public boolean isOverdue(LocalDate today) {
            return dueOn.isBefore(today);
        }
    }

    private static final String FETCHED =
            "from Trouble t join fetch t.person join fetch t.unit left join fetch t.task ";

    private static final int MOST = 100;

    private final Units units;

    Troubles(Units units) {
        this.units = units;
    }

    /** The trouble, if it is the actor's, of their section, of a unit that they oversee, or they were found for it. */
    public Trouble of(Actor actor, UUID id) {
        return find(FETCHED + "where t.id = ?1 and t.bodyId = ?2", id, actor.body())
                .firstResultOptional()
                .filter(found -> isReadBy(actor, found))
                .orElseThrow(NotFound::new);
    }

    private boolean isReadBy(Actor actor, Trouble found) {
        if (found.isOf(actor)) {
            return true;
        }
        UUID unit = found.unit().id();
        return found.state() != Trouble.State.WITHDRAWN
                && (actor.oversees().includes(unit)
                        || units.tree(actor.body()).subtree(actor.division()).contains(unit)
                        || isFoundFor(actor, found));
    }

    private boolean isFoundFor(Actor actor, Trouble trouble) {
        return getEntityManager()
                        .createQuery(
                                "select count(m) from TroubleMatch m where m.trouble = :trouble and m.colleague.id = :me",
                                Long.class)
                        .setParameter("trouble", trouble)
                        .setParameter("me", actor.person())
                        .getSingleResult()
                > 0;
    }

    /** The same, if it still is as the reader saw it. */
    Trouble unchanged(Actor actor, UUID id, @Nullable Integer version) {
        Trouble found = of(actor, id);
        if (version != null && version != found.version()) {
            throw new Conflict(Conflict.STALE);
        }
        return found;
    }

    /** The actor's own, the newest first. */
    public List<Trouble> mine(Actor actor) {
        return find(
                        FETCHED + "where t.person.id = ?1 and t.bodyId = ?2 order by t.postedAt desc, t.id desc",
                        actor.person(),
                        actor.body())
                .page(0, MOST)
                .list();
    }

    /** Those of colleagues in the actor's section, the newest first. */
    public List<Trouble> ofSection(Actor actor) {
        return find(FETCHED + """
                        where t.bodyId = ?1 and t.unit.id in ?2 and t.person.id <> ?3 and t.withdrawnAt is null
                        order by t.postedAt desc, t.id desc
                        """, actor.body(), units.tree(actor.body()).subtree(actor.division()), actor.person())
                .page(0, MOST)
                .list();
    }

    /** What was found, the newest first. */
    public List<TroubleMatch> matches(UUID trouble) {
        return getEntityManager()
                .createQuery("""
                        from TroubleMatch m join fetch m.matchedBy left join fetch m.colleague
                        where m.trouble.id = :trouble order by m.matchedAt desc, m.id desc
                        """, TroubleMatch.class)
                .setParameter("trouble", trouble)
                .getResultList();
    }

    Optional<TroubleMatch> latest(UUID trouble) {
        return matches(trouble).stream().findFirst();
    }

    /** What waits in the body, what is due first before the others. */
    List<Waiting> waiting(UUID body) {
        return getEntityManager()
                .createQuery("""
                        select new org.meguri.share.trouble.Troubles$Waiting(
                            t.id, t.what, t.person.id, t.unit.id, t.waitingSince, t.dueOn)
                        from Trouble t where t.bodyId = :body and t.waitingSince is not null
                        order by t.dueOn, t.id
                        """, Waiting.class)
                .setParameter("body", body)
                .getResultList();
    }
}
