package org.meguri.people.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.meguri.people.Actor;

/**
 * What has been disclosed (内示) and has yet to take effect: to everybody about themselves, to heads about the people who
 * leave or join the units they lead. Before its day of disclosure nothing of a batch is found here.
 */
@ApplicationScoped
public class Disclosures {

    /**
     * A coming change of post.
     *
     * @param to where the person will be, in words; empty for somebody who leaves
     * @param self whether it is about the reader
     */
    public record Coming(String staffNumber, String name, String to, LocalDate on, boolean self) {}

    private record Row(UUID person, String staffNumber, String name, String to, LocalDate on) {}

    private final EntityManager entities;
    private final Clock clock;

    Disclosures(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** What the actor may know today, their own first. */
    public List<Coming> of(Actor actor) {
        return Stream.concat(rows(actor, """
                                select new org.meguri.people.transfer.Disclosures$Row(
                                    l.personId, l.key, l.name, coalesce(l.toText, ''), b.effectiveOn)
                                from TransferLine l join l.batch b
                                where l.action <> REJECTED and l.personId is not null
                                  and (l.personId = :self or l.fromUnit in :led or l.toUnit in :led)
                                """), rows(actor, """
                                select new org.meguri.people.transfer.Disclosures$Row(
                                    p.id, p.staffNumber, p.name, c.toText, b.effectiveOn)
                                from CarriedPerson c join c.batch b join c.person p
                                where (p.id = :self or c.fromUnit in :led or c.toUnit in :led)
                                """))
                .map(row -> new Coming(row.staffNumber(), row.name(), row.to(), row.on(), actor.isSelf(row.person())))
                .sorted(Comparator.comparing((Coming coming) -> !coming.self())
                        .thenComparing(Coming::on)
                        .thenComparing(Coming::staffNumber))
                .distinct()
                .toList();
    }

    private Stream<Row> rows(Actor actor, String of) {
        return entities.createQuery(of + """
                        and b.body.id = :body and b.state = SCHEDULED and b.effectiveOn > :today
                        and coalesce(b.disclosedFrom, b.effectiveOn) <= :today
                        """, Row.class)
                .setParameter("body", actor.body())
                .setParameter("today", LocalDate.now(clock))
                .setParameter("self", actor.person())
                .setParameter("led", led(actor))
                .getResultStream();
    }

    private static Set<UUID> led(Actor actor) {
        return new HashSet<>(actor.leads().unitsForQuery());
    }
}
