package org.meguri.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.problem.NotFound;

/** Who acts for heads of units, for how long. */
@ApplicationScoped
public class Deputies implements PanacheRepositoryBase<Deputy, UUID> {

    /**
     * What holds on a day in which somebody acts for a head: they work here, and the head whom they stand in for still has
     * the post. It holds from midnight on, whether or not somebody has ended the appointment by then.
     */
    private static final String HOLDS = """
             d.days.from <= :day and d.days.to >= :day
             and exists (select 1 from Posting o where o.person = d.person and o.days.from <= :day and o.days.to >= :day)
             and (d.represented is null or exists (select 1 from Posting h where h.person = d.represented
               and h.unit = d.unit and h.title.duty = HEAD and h.days.from <= :day and h.days.to >= :day))
            """;

    /** Whether the actor may appoint somebody for the head of the unit: the head, a higher head, HR. */
    public static boolean mayAppoint(Actor actor, UUID unit) {
        return actor.is(Role.HR) || actor.leads().includes(unit);
    }

    /** The appointments that the actor may end, those of today and to come first. */
    public List<Deputy> of(Actor actor) {
        List<Deputy> found = list(
                "from Deputy d join fetch d.unit join fetch d.person join fetch d.appointedBy"
                        + " left join fetch d.represented where d.unit.body.id = ?1 order by d.days.to desc, d.days.from",
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

    /** The units whose heads the person acts for on the day, as far as it still holds. */
    List<UUID> unitsOf(UUID person, LocalDate day) {
        return getEntityManager()
                .createQuery("select d.unit.id from Deputy d where d.person.id = :person and" + HOLDS, UUID.class)
                .setParameter("person", person)
                .setParameter("day", day)
                .getResultList();
    }

    /**
     * A unit for whose head a person acts.
     *
     * @param head who is away; null where the unit has none
     * @param to the last day, as appointed
     */
    public record StandIn(
            UUID unit, @Nullable UUID head, @Nullable String headName, LocalDate to) {}

    /** For whom the person acts on the day, to be shown; where it is twice in one unit, the longer one first. */
    public List<StandIn> standInsOf(UUID person, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select d.unit.id, away.id, away.name, d.days.to from Deputy d left join d.represented away"
                                + " where d.person.id = :person and" + HOLDS + " order by d.days.to desc, d.id",
                        StandIn.class)
                .setParameter("person", person)
                .setParameter("day", day)
                .getResultList();
    }

    /**
     * Somebody who acts for a head.
     *
     * @param to the last day
     */
    public record Acting(UUID unit, UUID person, String name, LocalDate to) {}

    /** Who acts for the heads of the units on the day, to be shown. */
    public List<Acting> acting(Collection<UUID> units, LocalDate day) {
        return units.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "select d.unit.id, p.id, p.name, d.days.to from Deputy d join d.person p"
                                        + " where d.unit.id in :units and" + HOLDS + " order by d.days.from, d.id",
                                Acting.class)
                        .setParameter("units", List.copyOf(units))
                        .setParameter("day", day)
                        .getResultList();
    }

    /** Who acts for the heads of the units on the day. */
    List<Deputy> inUnits(Collection<UUID> units, LocalDate day) {
        return units.isEmpty()
                ? List.of()
                : getEntityManager()
                        .createQuery(
                                "from Deputy d where d.unit.id in :units and" + HOLDS + " order by d.days.from, d.id",
                                Deputy.class)
                        .setParameter("units", List.copyOf(units))
                        .setParameter("day", day)
                        .getResultList();
    }

    /** Those that have begun and would go on although they do not hold any more. */
    List<Deputy> idle(LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "from Deputy d join fetch d.unit join fetch d.person p join fetch p.body"
                                + " left join fetch d.represented where d.days.from <= :day and d.days.to >= :day"
                                + " and d.id not in (select d.id from Deputy d where" + HOLDS + ") order by d.id",
                        Deputy.class)
                .setParameter("day", day)
                .getResultList();
    }

    /** Whom somebody represents who acts for the head of the unit: the actor who heads it, else the first of its heads. */
    Optional<Person> represented(Actor actor, UUID unit, LocalDate day) {
        List<Person> heads = getEntityManager()
                .createQuery("""
                        select p from Posting o join o.person p
                        where o.unit.id = :unit and o.title.duty = HEAD and o.days.from <= :day and o.days.to >= :day
                        order by o.title.rank, o.days.from, p.staffNumber
                        """, Person.class)
                .setParameter("unit", unit)
                .setParameter("day", day)
                .getResultList();
        return heads.stream()
                .filter(head -> actor.isSelf(head.id()))
                .findFirst()
                .or(() -> heads.stream().findFirst());
    }

    /** The last day on which the deputy worked here and the head had the post; the day before it began if there was none. */
    LocalDate lastDay(Deputy deputy, LocalDate today) {
        Person head = deputy.represented();
        LocalDate ofDeputy = last(
                "from Posting o where o.person.id = :person", deputy.person().id(), deputy, today);
        LocalDate ofHead = head == null
                ? ofDeputy
                : last(
                        "from Posting o where o.person.id = :person and o.title.duty = HEAD and o.unit.id = :unit",
                        head.id(),
                        deputy,
                        today);
        return ofDeputy.isBefore(ofHead) ? ofDeputy : ofHead;
    }

    private LocalDate last(String posts, UUID person, Deputy deputy, LocalDate today) {
        LocalDate before = deputy.days().from().minusDays(1);
        var query = getEntityManager().createQuery(posts, Posting.class).setParameter("person", person);
        if (posts.contains(":unit")) {
            query.setParameter("unit", deputy.unit().id());
        }
        List<Posting> found = query.getResultList();
        return found.stream().anyMatch(post -> post.days().contain(today))
                ? today
                : found.stream()
                        .map(post -> post.days().to())
                        .filter(day -> day.isBefore(today) && day.isAfter(before))
                        .max(LocalDate::compareTo)
                        .orElse(before);
    }
}
