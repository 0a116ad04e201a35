package org.meguri.learn.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.meguri.people.transfer.FollowsUnits;

/** A rule about a unit that ends is about all units that take over from it: a compulsory course does not end with a sign. */
@ApplicationScoped
class AudienceFollowsUnits implements FollowsUnits {

    private final EntityManager entities;
    private final Event<AudienceChanged> changed;

    AudienceFollowsUnits(EntityManager entities, Event<AudienceChanged> changed) {
        this.entities = entities;
        this.changed = changed;
    }

    @Override
    public void follow(UUID batch, Map<UUID, UUID> heirs) {
        Map<UUID, Set<UUID>> successors = successors(batch, heirs);
        Set<UUID> bodies = new LinkedHashSet<>();
        rules(heirs.keySet()).forEach(rule -> {
            for (boolean excluded : new boolean[] {false, true}) {
                follow(batch, rule, excluded, successors);
            }
            bodies.add(body(rule));
        });
        bodies.forEach(body -> changed.fire(new AudienceChanged(body)));
    }

    private void follow(UUID batch, AudienceRule rule, boolean excluded, Map<UUID, Set<UUID>> successors) {
        Map<UUID, Set<UUID>> named = new HashMap<>(successors);
        named.entrySet().removeIf(one -> one.getValue().isEmpty() || !rule.names(excluded, one.getKey()));
        named.forEach((unit, to) -> to.forEach(successor -> {
            boolean brought = !rule.names(excluded, successor);
            if (brought) {
                rule.name(excluded, successor);
            }
            entities.persist(new AudienceMove(batch, rule, excluded, unit, successor, brought));
        }));
        named.keySet().forEach(unit -> rule.forget(excluded, unit));
    }

    /** The rules that hold and name one of the units. */
    private List<AudienceRule> rules(Set<UUID> units) {
        return entities.createQuery("""
                        select distinct r from AudienceRule r join r.conditions c join fetch r.course
                        where r.endedAt is null and c.aspect = UNIT and c.chosen in :units
                        """, AudienceRule.class)
                .setParameter("units", units.stream().map(UUID::toString).toList())
                .getResultList();
    }

    /** For each unit that ended all that took over from it and stand: the first gets the people, rules are about each. */
    private Map<UUID, Set<UUID>> successors(UUID batch, Map<UUID, UUID> heirs) {
        Map<UUID, Set<UUID>> next = new HashMap<>();
        entities.createQuery(
                        "select s.unit.id, s.successor.id from UnitSuccession s where s.batchId = :batch order by s.place",
                        Object[].class)
                .setParameter("batch", batch)
                .getResultStream()
                .forEach(row -> next.computeIfAbsent((UUID) row[0], unit -> new LinkedHashSet<>())
                        .add((UUID) row[1]));
        return heirs.keySet().stream()
                .collect(Collectors.toMap(
                        unit -> unit, unit -> standing(unit, next, heirs.keySet(), new LinkedHashSet<>())));
    }

    private static Set<UUID> standing(UUID unit, Map<UUID, Set<UUID>> next, Set<UUID> ended, Set<UUID> seen) {
        Set<UUID> found = new LinkedHashSet<>();
        if (seen.add(unit)) {
            next.getOrDefault(unit, Set.of()).forEach(successor -> {
                if (ended.contains(successor)) {
                    found.addAll(standing(successor, next, ended, seen));
                } else {
                    found.add(successor);
                }
            });
        }
        return found;
    }

    @Override
    public void back(UUID batch) {
        List<AudienceMove> moves = entities.createQuery(
                        "from AudienceMove m join fetch m.rule r join fetch r.course where m.batchId = :batch",
                        AudienceMove.class)
                .setParameter("batch", batch)
                .getResultList();
        List<AudienceMove> standing =
                moves.stream().filter(AudienceMove::isStanding).toList();
        standing.forEach(AudienceMove::back);
        standing.forEach(AudienceMove::forget);
        moves.stream().map(AudienceMove::body).distinct().forEach(body -> changed.fire(new AudienceChanged(body)));
    }

    private static UUID body(AudienceRule rule) {
        return rule.course().programme().body().id();
    }
}
