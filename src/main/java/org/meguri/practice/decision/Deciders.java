package org.meguri.practice.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Posting;
import org.meguri.people.Postings;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.platform.Words;

/**
 * Who can be asked to decide something: whoever heads a unit of the body today. Those above the asker come first, the
 * nearest before the others; then all others in the order of their units.
 */
@ApplicationScoped
public class Deciders {

    /**
     * Somebody who can be asked.
     *
     * @param above whether they head a unit in which the asker works
     */
    public record Decider(UUID id, String name, UUID unit, Words title, boolean above) {}

    private final EntityManager entities;
    private final Units units;
    private final Postings postings;
    private final Clock clock;

    Deciders(EntityManager entities, Units units, Postings postings, Clock clock) {
        this.entities = entities;
        this.units = units;
        this.postings = postings;
        this.clock = clock;
    }

    /** Whom the actor can ask; never the actor. */
    public List<Decider> of(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        UnitTree tree = units.tree(actor.body());
        List<UUID> above = postings.primary(actor.person(), today)
                .map(Posting::unit)
                .map(unit ->
                        tree.upward(unit.id()).stream().map(UnitTree.Node::id).toList())
                .orElse(List.of());
        Map<UUID, Integer> places = places(tree);
        Map<UUID, Decider> found = new LinkedHashMap<>();
        heads(actor, today).stream()
                .map(head ->
                        new Decider(head.id(), head.name(), head.unit(), head.title(), above.contains(head.unit())))
                .sorted(Comparator.comparing((Decider one) -> !one.above())
                        .thenComparing(one -> one.above() ? above.indexOf(one.unit()) : 0)
                        .thenComparing(one -> places.getOrDefault(one.unit(), Integer.MAX_VALUE)))
                .forEach(one -> found.putIfAbsent(one.id(), one));
        return List.copyOf(found.values());
    }

    /** The one of them with this id. */
    public Optional<Decider> find(Actor actor, @Nullable UUID id) {
        return of(actor).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private record Head(UUID id, String name, UUID unit, Words title) {}

    private List<Head> heads(Actor actor, LocalDate today) {
        return entities.createQuery("""
                        select p.id, p.name, o.unit.id, t.name from Posting o join o.person p join o.title t
                        where o.unit.body.id = :body and p.id <> :me and t.duty = HEAD and o.state = WORKING
                          and o.days.from <= :day and o.days.to >= :day
                        order by t.rank, o.days.from, p.staffNumber
                        """, Object[].class)
                .setParameter("body", actor.body())
                .setParameter("me", actor.person())
                .setParameter("day", today)
                .getResultStream()
                .map(row -> new Head((UUID) row[0], (String) row[1], (UUID) row[2], (Words) row[3]))
                .toList();
    }

    private static Map<UUID, Integer> places(UnitTree tree) {
        List<UnitTree.Node> all = tree.all();
        Map<UUID, Integer> places = new LinkedHashMap<>();
        IntStream.range(0, all.size()).forEach(i -> places.put(all.get(i).id(), i));
        return places;
    }
}
