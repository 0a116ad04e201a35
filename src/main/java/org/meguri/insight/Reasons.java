package org.meguri.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.practice.BlockerReason;

/** Why people say that they cannot go on. */
@ApplicationScoped
public class Reasons {

    /** A reason, and how many loops it holds up today. */
    public record Reason(BlockerReason reason, long loops) {}

    private final EntityManager entities;

    Reasons(EntityManager entities) {
        this.entities = entities;
    }

    /** The open obstacles in the given units of the actor's body, the commonest first. */
    public List<Reason> in(Actor actor, Collection<UUID> units) {
        return units.isEmpty()
                ? List.of()
                : entities.createQuery("""
                        select new org.meguri.insight.Reasons$Reason(b.reason, count(distinct l.id))
                        from Blocker b join Loop l on l.practiceId = b.practice.id
                        where l.bodyId = :body and l.unit.id in :units and l.stage = BLOCKED and b.resolvedAt is null
                        group by b.reason
                        order by count(distinct l.id) desc, b.reason
                        """, Reason.class)
                        .setParameter("body", actor.body())
                        .setParameter("units", units)
                        .getResultList();
    }
}
