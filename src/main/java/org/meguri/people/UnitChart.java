package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Words;

/** The organisation chart of a day: who heads each unit and how many people work in it. */
@ApplicationScoped
public class UnitChart {

    /**
     * One unit.
     *
     * @param head who leads it; null where nobody does
     * @param own how many people have their principal post in the unit itself
     * @param total the same with everything below it
     */
    public record Row(
            UUID id,
            String code,
            int level,
            Words name,
            @Nullable Head head,
            long own,
            long total) {}

    /** Who leads a unit. */
    public record Head(UUID person, String name, Words title) {}

    private record HeadRow(UUID unit, UUID person, String name, Words title) {}

    private record CountRow(UUID unit, long people) {}

    private final EntityManager entities;
    private final Units units;

    UnitChart(EntityManager entities, Units units) {
        this.entities = entities;
        this.units = units;
    }

    /** The units of the body in the order of a chart. */
    public List<Row> of(UUID body, LocalDate day) {
        UnitTree tree = units.tree(body, day);
        Map<UUID, Head> heads = heads(body, day);
        Map<UUID, Long> own = counts(body, day);
        return tree.all().stream()
                .map(node -> new Row(
                        node.id(),
                        node.code(),
                        node.level(),
                        node.name(),
                        heads.get(node.id()),
                        own.getOrDefault(node.id(), 0L),
                        tree.subtree(node.id()).stream()
                                .mapToLong(id -> own.getOrDefault(id, 0L))
                                .sum()))
                .toList();
    }

    private Map<UUID, Head> heads(UUID body, LocalDate day) {
        Map<UUID, Head> heads = new HashMap<>();
        entities.createQuery("""
                        select o.unit.id, p.id, p.name, t.name from Posting o join o.person p join o.title t
                        where p.body.id = :body and t.duty = HEAD and o.state = WORKING
                          and o.days.from <= :day and o.days.to >= :day
                        order by t.rank, o.days.from, p.staffNumber
                        """, HeadRow.class)
                .setParameter("body", body)
                .setParameter("day", day)
                .getResultStream()
                .forEach(row -> heads.putIfAbsent(row.unit(), new Head(row.person(), row.name(), row.title())));
        return heads;
    }

    private Map<UUID, Long> counts(UUID body, LocalDate day) {
        Map<UUID, Long> counts = new HashMap<>();
        entities.createQuery("""
                        select o.unit.id, count(o) from Posting o
                        where o.person.body.id = :body and o.kind = PRIMARY
                          and o.days.from <= :day and o.days.to >= :day
                        group by o.unit.id
                        """, CountRow.class)
                .setParameter("body", body)
                .setParameter("day", day)
                .getResultStream()
                .forEach(row -> counts.put(row.unit(), row.people()));
        return counts;
    }
}
