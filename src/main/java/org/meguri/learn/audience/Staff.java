package org.meguri.learn.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Employment;
import org.meguri.people.Posting;
import org.meguri.people.Role;
import org.meguri.platform.Words;

/** Everybody who works for a body on a day, as rules look at them: four statements, however many they are. */
@ApplicationScoped
class Staff {

    private final EntityManager entities;

    Staff(EntityManager entities) {
        this.entities = entities;
    }

    /** The members, by reading. */
    List<Member> of(UUID body, LocalDate day) {
        return read(body, day, null);
    }

    Optional<Member> one(UUID body, UUID person, LocalDate day) {
        return read(body, day, person).stream().findFirst();
    }

    private List<Member> read(UUID body, LocalDate day, @Nullable UUID person) {
        Map<UUID, LocalDate> joined = new HashMap<>();
        rows(
                        "select o.person.id, min(o.days.from) from Posting o where o.person.body.id = :body",
                        "o",
                        person,
                        " group by o.person.id")
                .setParameter("body", body)
                .getResultStream()
                .forEach(row -> joined.put((UUID) row[0], (LocalDate) row[1]));
        Map<UUID, Set<Role>> roles = new HashMap<>();
        rows(
                        "select g.person.id, g.role from RoleGrant g where g.person.body.id = :body and g.days.from <= :day"
                                + " and g.days.to >= :day",
                        "g",
                        person,
                        "")
                .setParameter("body", body)
                .setParameter("day", day)
                .getResultStream()
                .forEach(row -> add(roles, (UUID) row[0], (Role) row[1]));
        rows(
                        "select o.person.id, o.state from Posting o where o.person.body.id = :body and o.title.duty = HEAD"
                                + " and o.state = WORKING and o.days.from <= :day and o.days.to >= :day",
                        "o",
                        person,
                        "")
                .setParameter("body", body)
                .setParameter("day", day)
                .getResultStream()
                .forEach(row -> add(roles, (UUID) row[0], Role.MANAGER));
        List<Member> members = new ArrayList<>();
        rows(
                        "select p.id, p.staffNumber, p.name, p.sortKey, o.unit.id, t.id, t.name, t.rank, p.occupation,"
                                + " p.employment, o.state, o.days.from from Posting o join o.person p join o.title t where p.body.id ="
                                + " :body and o.kind = PRIMARY and o.days.from <= :day and o.days.to >= :day",
                        "o",
                        person,
                        " order by p.sortKey, p.staffNumber")
                .setParameter("body", body)
                .setParameter("day", day)
                .getResultStream()
                .forEach(row -> members.add(new Member(
                        (UUID) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (UUID) row[4],
                        (UUID) row[5],
                        (Words) row[6],
                        (Integer) row[7],
                        (String) row[8],
                        (Employment) row[9],
                        (Posting.State) row[10],
                        (LocalDate) row[11],
                        Objects.requireNonNull(joined.get((UUID) row[0])),
                        roles.getOrDefault((UUID) row[0], Set.of()))));
        return members;
    }

    private TypedQuery<Object[]> rows(String query, String of, @Nullable UUID person, String end) {
        if (person == null) {
            return entities.createQuery(query + end, Object[].class);
        }
        return entities.createQuery(query + " and " + of + ".person.id = :person" + end, Object[].class)
                .setParameter("person", person);
    }

    private static void add(Map<UUID, Set<Role>> roles, UUID person, Role role) {
        roles.computeIfAbsent(person, key -> EnumSet.noneOf(Role.class)).add(role);
    }
}
