package org.meguri.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Page;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.problem.NotFound;

/** The people of all bodies; every finder asks for the body or for the actor. */
@ApplicationScoped
public class People implements PanacheRepositoryBase<Person, UUID> {

    private final Clock clock;

    People(Clock clock) {
        this.clock = clock;
    }

    /**
     * A person as shown in a list.
     *
     * @param unit the unit of the principal post of the day
     */
    public record Card(UUID id, String staffNumber, String name, String kana, UUID unit, Words title) {}

    private static final String CARD = """
            select new org.meguri.people.People$Card(p.id, p.staffNumber, p.name, p.kana, o.unit.id, t.name)
            from Posting o join o.person p join o.title t
            where p.body.id = :body and o.kind = PRIMARY and o.days.from <= :day and o.days.to >= :day
            """;

    public Optional<Person> findByStaffNumber(UUID body, String staffNumber) {
        return find("body.id = ?1 and staffNumber = ?2", body, staffNumber).firstResultOptional();
    }

    /** The person, if they belong to the actor's body and the actor may know of them. */
    public Person of(Actor actor, UUID id) {
        return find("id = ?1 and body.id = ?2", id, actor.body())
                .firstResultOptional()
                .filter(person -> mayKnow(actor, person))
                .orElseThrow(NotFound::new);
    }

    /** The person with the number, if they work for the actor's body and the actor may know of them. */
    public Optional<Person> findByStaffNumber(Actor actor, String staffNumber) {
        return findByStaffNumber(actor.body(), staffNumber)
                .filter(person -> !person.isGuest())
                .filter(person -> mayKnow(actor, person));
    }

    /** Who has yet to come is known to HR alone, and guests to those who keep accounts and personal data. */
    private boolean mayKnow(Actor actor, Person person) {
        if (person.isGuest()) {
            return RosterImports.mayKeep(actor) || actor.isSelf(person.id());
        }
        return Horizon.isOpenTo(actor)
                || actor.isSelf(person.id())
                || getEntityManager()
                        .createQuery(
                                "select min(o.days.from) from Posting o where o.person.id = :person", LocalDate.class)
                        .setParameter("person", person.id())
                        .getResultStream()
                        .filter(Objects::nonNull)
                        .noneMatch(first -> first.isAfter(LocalDate.now(clock)));
    }

    /**
     * The people with a post on the day, by reading.
     *
     * @param units only those of these units; null for the whole body
     * @param words only those whose number, name, reading, used or former name contains all of these words
     */
    public Page<Card> search(
            UUID body, LocalDate day, @Nullable Collection<UUID> units, @Nullable String words, int offset, int limit) {
        List<String> terms = Text.searchTerms(words);
        StringBuilder where = new StringBuilder(units == null ? "" : " and o.unit.id in :units");
        for (int i = 0; i < terms.size(); i++) {
            where.append(" and p.searchText like :term").append(i).append(" escape '!'");
        }
        var rows = getEntityManager()
                .createQuery(CARD + where + " order by p.sortKey, p.staffNumber", Card.class)
                .setParameter("body", body)
                .setParameter("day", day);
        var count = getEntityManager()
                .createQuery("select count(*)" + CARD.substring(CARD.indexOf("\nfrom Posting")) + where, Long.class)
                .setParameter("body", body)
                .setParameter("day", day);
        if (units != null) {
            rows.setParameter("units", units);
            count.setParameter("units", units);
        }
        for (int i = 0; i < terms.size(); i++) {
            rows.setParameter("term" + i, terms.get(i));
            count.setParameter("term" + i, terms.get(i));
        }
        return new Page<>(
                rows.setFirstResult(offset).setMaxResults(limit).getResultList(),
                offset,
                limit,
                count.getSingleResult());
    }

    /**
     * The people whom the actor may see, with a post on the day: everybody for HR, administrators and owners, else those
     * in the units that the actor oversees.
     *
     * @param units only those of these units; null for all that may be seen
     */
    public Page<Card> visible(
            Actor actor,
            LocalDate day,
            @Nullable Collection<UUID> units,
            @Nullable String words,
            int offset,
            int limit) {
        Scope scope = RosterImports.mayKeep(actor) ? Scope.WHOLE : actor.oversees();
        Collection<UUID> within = units;
        if (!scope.whole()) {
            within = units == null
                    ? scope.unitsForQuery()
                    : units.stream().filter(scope::includes).toList();
        }
        return within != null && within.isEmpty()
                ? new Page<>(List.of(), offset, limit, 0)
                : search(actor.body(), day, within, words, offset, limit);
    }

    /** By what other names each of them is or was known: the used name first, then the former ones. */
    public Map<UUID, List<String>> otherNames(Collection<UUID> ids) {
        Map<UUID, List<String>> names = new HashMap<>();
        if (ids.isEmpty()) {
            return names;
        }
        for (String query : List.of(
                "select p.id, p.otherName from Person p where p.id in :ids and p.otherName is not null",
                "select p.id, f.name from Person p join p.formerNames f where p.id in :ids order by f.until desc")) {
            getEntityManager()
                    .createQuery(query, Object[].class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(row -> names.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                            .add((String) row[1]));
        }
        return names;
    }

    /**
     * The occupations of those who work for the actor's body or did, in order; without those that only people have who
     * have yet to come, unless the actor sees what is to come.
     */
    public List<String> occupations(Actor actor) {
        return getEntityManager()
                .createQuery("""
                        select distinct p.occupation from Person p
                        where p.body.id = :body and p.occupation is not null and (:all = true
                          or exists (select 1 from Posting o where o.person = p and o.days.from <= :today))
                        """, String.class)
                .setParameter("body", actor.body())
                .setParameter("all", Horizon.isOpenTo(actor))
                .setParameter("today", LocalDate.now(clock))
                .getResultStream()
                .sorted()
                .toList();
    }

    /** The cards of the given people who have a post on the day. */
    public Map<UUID, Card> cards(UUID body, Collection<UUID> ids, LocalDate day) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery(CARD + " and p.id in :ids", Card.class)
                .setParameter("body", body)
                .setParameter("day", day)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Card::id, card -> card, (one, other) -> one));
    }
}
