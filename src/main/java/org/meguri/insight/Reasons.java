package org.meguri.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /**
     * The open obstacles in the given units of the actor's body, the commonest first. They are counted by unit and added
     * up here: a list of two hundred units in the statement would have to be translated anew each time.
     */
    public List<Reason> in(Actor actor, Set<UUID> units) {
        Map<BlockerReason, Long> found = entities.createQuery("""
                        select l.unit.id, b.reason, count(distinct l.id)
                        from Blocker b join Loop l on l.practiceId = b.practice.id
                        where l.bodyId = :body and l.stage = BLOCKED and b.resolvedAt is null
                        group by l.unit.id, b.reason
                        """, Object[].class)
                .setParameter("body", actor.body())
                .getResultStream()
                .filter(row -> units.contains((UUID) row[0]))
                .collect(Collectors.groupingBy(
                        row -> (BlockerReason) row[1], Collectors.summingLong(row -> (Long) row[2])));
        return found.entrySet().stream()
                .map(entry -> new Reason(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Reason::loops).reversed().thenComparing(Reason::reason))
                .toList();
    }
}
