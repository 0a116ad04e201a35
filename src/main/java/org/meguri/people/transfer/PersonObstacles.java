package org.meguri.people.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.meguri.people.Person;
import org.meguri.people.transfer.Traces.Picture;
import org.meguri.people.transfer.Traces.Table;
import org.meguri.platform.problem.Conflict;

/** What stands in the way of putting one person back to where they were before a batch. */
@ApplicationScoped
class PersonObstacles {

    /** So many are named. */
    private static final int NAMED = 10;

    private record Post(UUID id, String unit, String title, LocalDate from) {}

    private final EntityManager entities;

    PersonObstacles(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Refuses if anything stands in the way.
     *
     * @param written what the batch wrote of the person
     * @param now the rows as they stand now
     * @param day the day of the batch, from which on the former posts are to hold again
     * @throws Conflict with the posts given since, whoever has the former number, or the units that are gone
     */
    void require(Person person, List<TransferTrace> written, Picture now, LocalDate day) {
        Set<UUID> changed = Traces.changedSince(written, now);
        if (!changed.isEmpty()) {
            List<String> named = new ArrayList<>(laterPosts(person, written, now));
            changed.remove(person.id());
            named.addAll(entities.createQuery(
                            "select concat(p.staffNumber, ' ', p.name) from Person p where p.id in :ids order by p.staffNumber",
                            String.class)
                    .setParameter("ids", changed.isEmpty() ? Set.of(person.id()) : changed)
                    .getResultList());
            throw new Conflict("transfer-in-the-way", named.size(), text(named));
        }
        List<String> gone = goneUnits(written, day);
        if (!gone.isEmpty()) {
            throw new Conflict("transfer-unit-gone", text(gone));
        }
    }

    /** The posts that were given or changed after the batch. */
    private List<String> laterPosts(Person person, List<TransferTrace> written, Picture now) {
        Set<UUID> asLeft = new HashSet<>();
        for (TransferTrace trace : written) {
            if (trace.kind().equals(Table.POSTING.name()) && Traces.isAsLeft(trace, now)) {
                asLeft.add(trace.rowId());
            }
        }
        return entities.createQuery("""
                        select new org.meguri.people.transfer.PersonObstacles$Post(o.id, v.name.ja, t.name.ja, o.days.from)
                        from Posting o join o.title t, UnitVersion v
                        where o.person = :person and v.unit = o.unit
                          and v.days.from <= o.days.from and v.days.to >= o.days.from
                        order by o.days.from
                        """, Post.class)
                .setParameter("person", person)
                .getResultStream()
                .filter(post -> !asLeft.contains(post.id()))
                .map(post -> post.from() + " " + post.unit() + " " + post.title())
                .toList();
    }

    /** The units of the former posts and roles that do not stand on the day any more. */
    private List<String> goneUnits(List<TransferTrace> written, LocalDate day) {
        Set<UUID> former = new HashSet<>();
        for (TransferTrace trace : written) {
            Table table = Table.valueOf(trace.kind());
            if (table == Table.POSTING || table == Table.ROLE_GRANT) {
                Traces.unitToComeBack(trace, day).ifPresent(former::add);
            }
        }
        if (former.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("""
                        select distinct v.name.ja from UnitVersion v where v.unit.id in :units
                          and v.days.to = (select max(l.days.to) from UnitVersion l where l.unit = v.unit)
                          and not exists (select 1 from UnitVersion s
                            where s.unit = v.unit and s.days.from <= :day and s.days.to >= :day)
                        order by v.name.ja
                        """, String.class)
                .setParameter("units", former)
                .setParameter("day", day)
                .getResultList();
    }

    private static String text(List<String> names) {
        return String.join("、", names.stream().limit(NAMED).toList()) + (names.size() > NAMED ? " …" : "");
    }
}
