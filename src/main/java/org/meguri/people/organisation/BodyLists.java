package org.meguri.people.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.people.Bodies;
import org.meguri.people.Body;
import org.meguri.people.OpenFurtherBody;
import org.meguri.people.SetupLinks;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Forbidden;

/** The bodies of the installation, with nothing of what is in them but how much it is. */
@ApplicationScoped
public class BodyLists {

    /** How far a body is. */
    public enum State {
        /** It has an administrator. */
        IN_USE,
        /** Its link waits for the first administrator. */
        WAITING,
        /** The link was not used in time. */
        LINK_ENDED
    }

    /**
     * One body.
     *
     * @param people how many have a principal post today
     * @param units how many units it has today, without the body itself
     */
    public record Row(UUID id, String lgCode, Words name, Instant openedAt, long people, long units, State state) {}

    private final EntityManager entities;
    private final Bodies bodies;
    private final SetupLinks links;
    private final Clock clock;

    BodyLists(EntityManager entities, Bodies bodies, SetupLinks links, Clock clock) {
        this.entities = entities;
        this.bodies = bodies;
        this.links = links;
        this.clock = clock;
    }

    /** All bodies, by code. */
    public List<Row> of(Actor actor) {
        if (!OpenFurtherBody.may(actor)) {
            throw new Forbidden("forbidden");
        }
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Long> people = counts("""
                select o.person.body.id, count(o) from Posting o
                where o.kind = PRIMARY and o.days.from <= :day and o.days.to >= :day group by o.person.body.id
                """, today);
        Map<UUID, Long> units = counts("""
                select v.unit.body.id, count(v) from UnitVersion v
                where v.parent is not null and v.days.from <= :day and v.days.to >= :day group by v.unit.body.id
                """, today);
        Map<UUID, Long> known = new HashMap<>();
        entities.createQuery("select p.body.id, count(p) from Person p group by p.body.id", Object[].class)
                .getResultStream()
                .forEach(row -> known.put((UUID) row[0], (Long) row[1]));
        return bodies.municipalities().stream()
                .map(body -> new Row(
                        body.id(),
                        body.lgCode(),
                        body.name(),
                        body.openedAt(),
                        people.getOrDefault(body.id(), 0L),
                        units.getOrDefault(body.id(), 0L),
                        state(body, known.containsKey(body.id()))))
                .toList();
    }

    private State state(Body body, boolean anybody) {
        if (anybody) {
            return State.IN_USE;
        }
        return links.endOf(body.id())
                        .filter(end -> end.isAfter(clock.instant()))
                        .isPresent()
                ? State.WAITING
                : State.LINK_ENDED;
    }

    private Map<UUID, Long> counts(String query, LocalDate day) {
        Map<UUID, Long> counts = new HashMap<>();
        entities.createQuery(query, Object[].class)
                .setParameter("day", day)
                .getResultStream()
                .forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        return counts;
    }
}
