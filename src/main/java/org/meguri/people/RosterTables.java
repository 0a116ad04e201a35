package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Words;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.table.Table;

/**
 * Units and staff in the columns in which they are imported: handed in again as they are, they change nothing. What is to
 * come stands in them for HR alone.
 */
@ApplicationScoped
public class RosterTables {

    private static final Map<Posting.State, String> STATES =
            Map.of(Posting.State.WORKING, "在職", Posting.State.LEAVE, "休職・育休", Posting.State.SECONDED, "派遣・出向");

    private final EntityManager entities;
    private final RosterImports imports;
    private final Audit audit;
    private final Clock clock;

    RosterTables(EntityManager entities, RosterImports imports, Audit audit, Clock clock) {
        this.entities = entities;
        this.imports = imports;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The staff of the body with their posts, by reading.
     *
     * @param history whether posts that have ended and people who have left are asked for as well
     */
    public Table staff(Actor actor, boolean history) {
        RosterImports.requireKeeper(actor);
        LocalDate since = history ? LocalDate.MIN : LocalDate.now(clock);
        audit.record(Act.EXPORTED, actor.body(), actor.person(), null, "kind:STAFF");
        return new Table("staff", columns(RosterImport.Kind.STAFF), () -> staff(actor, since));
    }

    /** The units of the body, those above first; {@code history} as above. */
    public Table units(Actor actor, boolean history) {
        RosterImports.requireKeeper(actor);
        LocalDate since = history ? LocalDate.MIN : LocalDate.now(clock);
        audit.record(Act.EXPORTED, actor.body(), actor.person(), null, "kind:UNITS");
        return new Table("units", columns(RosterImport.Kind.UNITS), () -> units(actor, since));
    }

    /** A table with nothing but the headings. */
    public static Table empty(RosterImport.Kind kind) {
        String name = kind == RosterImport.Kind.STAFF ? "staff" : "units";
        return new Table(name, columns(kind), Stream::empty);
    }

    /**
     * The rejected lines under the headings of their file, each with its reason: to be corrected and handed in again.
     *
     * @param heading of the column with the reasons
     * @param reasons the words for a rejected line
     */
    public Table rejected(
            Actor actor,
            RosterImport roster,
            String heading,
            java.util.function.Function<RosterImports.Rejected, String> reasons) {
        RosterImports.requireKeeper(actor);
        List<Table.Column> all = columns(roster.kind());
        List<String> own = roster.headings();
        List<Integer> places = new ArrayList<>();
        List<Table.Column> columns = new ArrayList<>();
        for (int i = 0; i < own.size() && i < all.size(); i++) {
            if (!own.get(i).isEmpty()) {
                places.add(i);
                columns.add(new Table.Column(own.get(i), all.get(i).holds()));
            }
        }
        columns.add(Table.Column.text(heading));
        audit.record(Act.EXPORTED, actor.body(), actor.person(), null, roster.told(LocalDate.now(clock)));
        return new Table(
                roster.kind() == RosterImport.Kind.STAFF ? "rejected-staff" : "rejected-units",
                columns,
                () -> imports.rejected(roster).stream().map(row -> {
                    List<String> cells = new ArrayList<>();
                    places.forEach(place ->
                            cells.add(place < row.cells().size() ? row.cells().get(place) : ""));
                    cells.add(reasons.apply(row));
                    return cells;
                }));
    }

    private static List<Table.Column> columns(RosterImport.Kind kind) {
        return kind.columns().stream()
                .map(heading -> heading.endsWith("コード") || heading.endsWith("番号")
                        ? Table.Column.code(heading)
                        : Table.Column.text(heading))
                .toList();
    }

    private Stream<List<String>> staff(Actor actor, LocalDate since) {
        LocalDate today = LocalDate.now(clock);
        return entities.createQuery("""
                        select p.staffNumber, p.name, p.kana, p.otherName, p.employment, u.code, t.name.ja, o.kind, o.state,
                          o.days, p.leftOn, p.otherNameFrom, p.occupation
                        from Posting o join o.person p join o.unit u join o.title t
                        where p.body.id = :body and (:all = true or o.days.to >= :since) and o.days.from <= :last
                        order by p.sortKey, p.staffNumber, o.kind desc, o.days.from, u.code
                        """, Object[].class)
                .setParameter("body", actor.body())
                .setParameter("all", since.equals(LocalDate.MIN))
                .setParameter("since", since.equals(LocalDate.MIN) ? Days.OPEN : since)
                .setParameter("last", Horizon.isOpenTo(actor) ? Days.OPEN : today)
                .getResultStream()
                .map(row -> staff(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (Employment) row[4],
                        new StaffBook.Post((String) row[5], (String) row[6], (Posting.State) row[8]),
                        (Posting.Kind) row[7],
                        known(actor, (Days) row[9], today),
                        Horizon.lastDay(actor, (LocalDate) row[10], today),
                        (LocalDate) row[11],
                        (String) row[12]));
    }

    /** A post of a person as a line of the file. */
    static List<String> staff(
            String number,
            String name,
            String kana,
            @Nullable String otherName,
            Employment employment,
            StaffBook.Post post,
            Posting.Kind kind,
            Days days,
            @Nullable LocalDate leftOn,
            @Nullable LocalDate otherNameFrom,
            @Nullable String occupation) {
        return List.of(
                number,
                name,
                kana,
                otherName == null || otherName.equals(name) ? "" : otherName,
                StaffBook.label(employment),
                post.unit(),
                post.title(),
                kind == Posting.Kind.PRIMARY ? "本務" : "兼務",
                Objects.requireNonNull(STATES.get(post.state())),
                days.from().toString(),
                end(days),
                leftOn == null ? "" : leftOn.toString(),
                "",
                otherNameFrom == null || name.equals(otherName) ? "" : otherNameFrom.toString(),
                Objects.requireNonNullElse(occupation, ""));
    }

    private Stream<List<String>> units(Actor actor, LocalDate since) {
        LocalDate today = LocalDate.now(clock);
        return entities.createQuery("""
                        select u.code, v.level, p.code, v.name, v.kana, v.days
                        from UnitVersion v join v.unit u left join v.parent p
                        where u.body.id = :body and (:all = true or v.days.to >= :since) and v.days.from <= :last
                        order by v.level, u.code, v.days.from
                        """, Object[].class)
                .setParameter("body", actor.body())
                .setParameter("all", since.equals(LocalDate.MIN))
                .setParameter("since", since.equals(LocalDate.MIN) ? Days.OPEN : since)
                .setParameter("last", Horizon.isOpenTo(actor) ? Days.OPEN : today)
                .getResultStream()
                .map(row -> unit(
                        (String) row[0],
                        (Integer) row[1],
                        (String) row[2],
                        (Words) row[3],
                        (String) row[4],
                        known(actor, (Days) row[5], today)));
    }

    /** A version of a unit as a line of the file. */
    static List<String> unit(String code, int level, @Nullable String parent, Words name, String kana, Days days) {
        return List.of(
                code,
                String.valueOf(level),
                Objects.requireNonNullElse(parent, ""),
                name.ja(),
                Objects.requireNonNullElse(name.en(), ""),
                kana,
                "",
                days.from().toString(),
                end(days));
    }

    /** The days as the actor may know them. */
    private static Days known(Actor actor, Days days, LocalDate today) {
        LocalDate last = Horizon.lastDay(actor, days, today);
        return last == null ? Days.from(days.from()) : days;
    }

    private static String end(Days days) {
        return days.to().equals(Days.OPEN) ? "" : days.to().toString();
    }
}
