package org.meguri.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.meguri.platform.problem.NotFound;

/** Who acts for heads of units, for how long. */
@ApplicationScoped
public class Deputies implements PanacheRepositoryBase<Deputy, UUID> {

    /** Whether the actor may appoint somebody for the head of the unit: the head, a higher head, HR. */
    public static boolean mayAppoint(Actor actor, UUID unit) {
        return actor.is(Role.HR) || actor.leads().includes(unit);
    }

    /** The appointments that the actor may end, those of today and to come first. */
    public List<Deputy> of(Actor actor) {
        List<Deputy> found = list(
                "from Deputy d join fetch d.unit join fetch d.person join fetch d.appointedBy"
                        + " where d.unit.body.id = ?1 order by d.days.to desc, d.days.from",
                actor.body());
        return found.stream()
                .filter(deputy -> mayAppoint(actor, deputy.unit().id()))
                .filter(deputy -> !deputy.days().to().isBefore(deputy.days().from()))
                .toList();
    }

    /** The appointment, if the actor may end it. */
    Deputy of(Actor actor, UUID id) {
        return find("from Deputy d join fetch d.unit where d.id = ?1 and d.unit.body.id = ?2", id, actor.body())
                .firstResultOptional()
                .filter(deputy -> mayAppoint(actor, deputy.unit().id()))
                .orElseThrow(NotFound::new);
    }

    /** The units whose heads the person acts for on the day. */
    List<UUID> unitsOf(UUID person, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select d.unit.id from Deputy d where d.person.id = :person and d.days.from <= :day"
                                + " and d.days.to >= :day",
                        UUID.class)
                .setParameter("person", person)
                .setParameter("day", day)
                .getResultList();
    }

    /** Who acts for the heads of the units on the day. */
    List<Deputy> inUnits(Collection<UUID> units, LocalDate day) {
        return units.isEmpty()
                ? List.of()
                : list(
                        "unit.id in ?1 and days.from <= ?2 and days.to >= ?2 order by days.from, id",
                        List.copyOf(units),
                        day);
    }
}
