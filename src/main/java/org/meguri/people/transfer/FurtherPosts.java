package org.meguri.people.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.meguri.people.RosterImport;

/** Writes the lines that give many people one further post (兼務) at once, or end it. */
@ApplicationScoped
class FurtherPosts {

    private static final List<String> COLUMNS = RosterImport.Kind.STAFF.columns();

    private record Held(String number, String name, String unit, String title, LocalDate from) {}

    private final EntityManager entities;

    FurtherPosts(EntityManager entities) {
        this.entities = entities;
    }

    /** The day of the batch is left out, so that the posts begin on it even when it is moved. */
    List<List<String>> beginning(
            UUID body,
            List<String> numbers,
            String unit,
            String title,
            @org.jspecify.annotations.Nullable LocalDate to) {
        Map<String, String> names = new HashMap<>();
        entities.createQuery("select p.staffNumber, p.name from Person p where p.body.id = :body", Object[].class)
                .setParameter("body", body)
                .getResultStream()
                .forEach(row -> names.put((String) row[0], (String) row[1]));
        return numbers.stream()
                .map(number ->
                        cells(number, names.getOrDefault(number, ""), unit, title, "", to == null ? "" : to.toString()))
                .toList();
    }

    /** Of those named, or of everybody, the further posts in the unit that last beyond the day. */
    List<List<String>> ending(UUID body, List<String> numbers, String unit, LocalDate to) {
        return entities.createQuery("""
                        select new org.meguri.people.transfer.FurtherPosts$Held(
                            p.staffNumber, p.name, u.code, t.name.ja, o.days.from)
                        from Posting o join o.person p join o.unit u join o.title t
                        where p.body.id = :body and u.code = :unit and o.kind = CONCURRENT
                          and o.days.from <= :day and o.days.to > :day
                        order by p.staffNumber
                        """, Held.class)
                .setParameter("body", body)
                .setParameter("unit", unit.strip())
                .setParameter("day", to)
                .getResultStream()
                .filter(held -> numbers.isEmpty() || numbers.contains(held.number()))
                .map(held -> cells(
                        held.number(),
                        held.name(),
                        held.unit(),
                        held.title(),
                        held.from().toString(),
                        to.toString()))
                .toList();
    }

    private static List<String> cells(String number, String name, String unit, String title, String from, String to) {
        List<String> cells = new ArrayList<>(Collections.nCopies(COLUMNS.size(), ""));
        cells.set(COLUMNS.indexOf("職員番号"), number);
        cells.set(COLUMNS.indexOf("氏名"), name);
        cells.set(COLUMNS.indexOf("所属コード"), unit);
        cells.set(COLUMNS.indexOf("職名"), title);
        cells.set(COLUMNS.indexOf("本務兼務"), "兼務");
        cells.set(COLUMNS.indexOf("発令日"), from);
        cells.set(COLUMNS.indexOf("終了日"), to);
        return cells;
    }
}
