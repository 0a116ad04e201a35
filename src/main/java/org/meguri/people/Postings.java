package org.meguri.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The posts that people hold. */
@ApplicationScoped
public class Postings implements PanacheRepositoryBase<Posting, UUID> {

    /** Somebody who leads a unit or stands in for its head. */
    public record Leader(UUID unit, UUID person, Duty duty, int rank, LocalDate since) {}

    /** All posts of the person on the day, the principal one first. */
    public List<Posting> on(UUID person, LocalDate day) {
        return find("""
                        from Posting o join fetch o.title
                        where o.person.id = ?1 and o.days.from <= ?2 and o.days.to >= ?2
                        order by o.kind desc, o.days.from
                        """, person, day).list();
    }

    /** All posts of the person, past and coming ones too, the latest first. */
    List<Posting> of(UUID person) {
        return find("""
                        from Posting o join fetch o.title join fetch o.unit
                        where o.person.id = ?1 order by o.days.from desc, o.kind desc
                        """, person).list();
    }

    /** The principal post on the day. */
    public Optional<Posting> primary(UUID person, LocalDate day) {
        return on(person, day).stream()
                .filter(posting -> posting.kind() == Posting.Kind.PRIMARY)
                .findFirst();
    }

    /** Who leads the units on the day or stands in for their heads, the highest rank first. */
    List<Leader> leaders(Collection<UUID> units, LocalDate day) {
        return getEntityManager()
                .createQuery("""
                        select new org.meguri.people.Postings$Leader(o.unit.id, o.person.id, t.duty, t.rank, o.days.from)
                        from Posting o join o.title t
                        where o.unit.id in :units and o.state = WORKING and t.duty <> STAFF
                          and o.days.from <= :day and o.days.to >= :day
                        order by t.rank, o.days.from, o.person.staffNumber
                        """, Leader.class)
                .setParameter("units", units)
                .setParameter("day", day)
                .getResultList();
    }
}
