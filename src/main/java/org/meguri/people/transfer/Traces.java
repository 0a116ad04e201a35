package org.meguri.people.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes pictures of the rows that say who works where, before and after a batch is applied, keeps what differs, and puts
 * it back. Comparing the rows themselves keeps the undoing true whatever the applying does.
 */
@ApplicationScoped
class Traces {

    private static final String SEPARATOR = "\u001F";
    private static final String NOTHING = "\u001E";
    /** Between the names that one person gave up. */
    private static final String NEXT = "\u001D";

    private static final int STAFF_NUMBER = 9;

    /** The tables that a batch writes to, with their columns and how a text becomes their type. A new column goes last. */
    enum Table {
        UNIT_VERSION(
                "unit_id in (select id from org_unit where body_id = :body)",
                true,
                "unit_id uuid",
                "parent_id uuid",
                "level integer",
                "name_ja varchar",
                "name_en varchar",
                "kana varchar",
                "valid_from date",
                "valid_to date"),
        POSTING(
                "person_id in (select id from person where body_id = :body)",
                true,
                "person_id uuid",
                "unit_id uuid",
                "title_id uuid",
                "kind varchar",
                "state varchar",
                "valid_from date",
                "valid_to date"),
        PERSON(
                "body_id = :body",
                false,
                "name varchar",
                "kana varchar",
                "other_name varchar",
                "employment varchar",
                "search_text varchar",
                "left_on date",
                "name_from date",
                "other_name_from date",
                "occupation varchar",
                "staff_number varchar",
                "sort_key varchar"),
        /** All names that one person gave up, as one row: they have no id of their own. */
        FORMER_NAME(
                "person_id in (select id from person where body_id = :body)",
                true,
                "name varchar",
                "kana varchar",
                "used_from date",
                "used_until date"),
        ROLE_GRANT(
                "person_id in (select id from person where body_id = :body)",
                true,
                "person_id uuid",
                "unit_id uuid",
                "valid_from date",
                "valid_to date"),
        ACCOUNT(
                "person_id in (select id from person where body_id = :body)",
                false,
                "closed_at timestamp(6) with time zone"),
        UNIT_SUCCESSION(
                "unit_id in (select id from org_unit where body_id = :body)",
                true,
                "unit_id uuid",
                "successor_id uuid",
                "since date");

        private final String ofBody;
        private final boolean removable;
        private final List<String> columns;

        /** @param removable whether a row that the batch brought goes when the batch is taken back */
        Table(String ofBody, boolean removable, String... columns) {
            this.ofBody = ofBody;
            this.removable = removable;
            this.columns = List.of(columns);
        }

        /** Whether later rows of the same person or unit rest on earlier ones. */
        private boolean isTimeline() {
            return this == POSTING || this == UNIT_VERSION;
        }

        /** The person or unit that the row is about: its first column, or the row itself. */
        UUID owner(UUID id, String row) {
            return this == PERSON || this == ACCOUNT || this == FORMER_NAME
                    ? id
                    : UUID.fromString(row.substring(0, 36));
        }

        private String table() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        private List<String> names() {
            return columns.stream()
                    .map(column -> column.substring(0, column.indexOf(' ')))
                    .toList();
        }

        private String select() {
            return "select cast(" + key() + " as varchar), "
                    + names().stream()
                            .map(name -> "cast(" + name + " as varchar)")
                            .collect(Collectors.joining(", "))
                    + " from " + table() + " where " + ofBody
                    + (this == FORMER_NAME ? " order by person_id, used_until, name" : "");
        }

        /** The column by which a row is known. */
        private String key() {
            return this == FORMER_NAME ? "person_id" : "id";
        }

        private String insert() {
            return "insert into " + table() + " (" + key() + ", " + String.join(", ", names()) + ") values (:id, "
                    + columns.stream()
                            .map(column -> "cast(:v" + columns.indexOf(column) + " as "
                                    + column.substring(column.indexOf(' ') + 1) + ")")
                            .collect(Collectors.joining(", "))
                    + ")";
        }

        private String delete() {
            return "delete from " + table() + " where " + key() + " = :id";
        }

        private String update(int known) {
            List<String> sets = new ArrayList<>();
            for (int i = 0; i < known; i++) {
                String column = columns.get(i);
                int at = column.indexOf(' ');
                sets.add(column.substring(0, at) + " = cast(:v" + i + " as " + column.substring(at + 1) + ")");
            }
            boolean versioned = this == PERSON || this == ACCOUNT;
            return "update " + table() + " set " + String.join(", ", sets)
                    + (versioned ? ", version = version + 1" : "") + " where id = :id";
        }
    }

    /** The rows of a body by table and id. */
    record Picture(Map<Table, Map<UUID, String>> rows) {

        @Nullable
        String of(Table table, UUID id) {
            return rows.getOrDefault(table, Map.of()).get(id);
        }
    }

    private final EntityManager entities;

    Traces(EntityManager entities) {
        this.entities = entities;
    }

    /** The rows as they stand now. */
    Picture take(UUID body) {
        entities.flush();
        Map<Table, Map<UUID, String>> rows = new HashMap<>();
        for (Table table : Table.values()) {
            Map<UUID, String> byId = new HashMap<>();
            for (Object row : entities.createNativeQuery(table.select(), Object[].class)
                    .setParameter("body", body)
                    .getResultList()) {
                Object[] cells = (Object[]) row;
                byId.merge(
                        UUID.fromString((String) cells[0]), pack(cells), (one, next) -> String.join(NEXT, one, next));
            }
            rows.put(table, byId);
        }
        return new Picture(rows);
    }

    private static String pack(Object[] cells) {
        return Arrays.stream(cells)
                .skip(1)
                .map(cell -> cell == null ? NOTHING : cell.toString())
                .collect(Collectors.joining(SEPARATOR));
    }

    /**
     * Keeps what differs between the two pictures, and beside it the other posts of the people and the other versions of the
     * units that it is about, so that a later one is seen for what it is.
     */
    void keep(TransferBatch batch, Picture before, Picture after) {
        for (Table table : Table.values()) {
            Map<UUID, String> old = before.rows().getOrDefault(table, Map.of());
            Map<UUID, String> now = after.rows().getOrDefault(table, Map.of());
            Set<UUID> owners = new HashSet<>();
            now.forEach((id, row) -> {
                if (!row.equals(old.get(id))) {
                    owners.add(table.owner(id, row));
                }
            });
            now.forEach((id, row) -> {
                if (owners.contains(table.owner(id, row))) {
                    entities.persist(new TransferTrace(batch, table.name(), id, old.get(id), row));
                }
            });
        }
    }

    /** What the batch wrote. */
    List<TransferTrace> of(TransferBatch batch) {
        return entities.createQuery("from TransferTrace t where t.batch = :batch", TransferTrace.class)
                .setParameter("batch", batch)
                .getResultList();
    }

    /**
     * Whoever was given other posts or roles since the batch wrote these rows, and which units were changed since: by the ids
     * of people and units.
     */
    static Set<UUID> changedSince(List<TransferTrace> written, Picture now) {
        Map<Table, Map<UUID, TransferTrace>> known = new EnumMap<>(Table.class);
        Map<Table, Set<UUID>> owners = new EnumMap<>(Table.class);
        Set<UUID> brought = new HashSet<>();
        Set<UUID> changed = new HashSet<>();
        for (TransferTrace trace : written) {
            Table table = Table.valueOf(trace.kind());
            UUID owner = table.owner(trace.rowId(), trace.after());
            known.computeIfAbsent(table, key -> new HashMap<>()).put(trace.rowId(), trace);
            owners.computeIfAbsent(table, key -> new HashSet<>()).add(owner);
            if (table == Table.UNIT_VERSION && trace.before() == null) {
                brought.add(owner);
            }
            if (!isSame(trace.after(), now.of(table, trace.rowId()))) {
                changed.add(owner);
            }
        }
        changed.addAll(withNumbersToComeBack(written, now));
        for (TransferTrace trace : written) {
            if (trace.kind().equals(Table.UNIT_VERSION.name()) && trace.before() != null) {
                brought.remove(Table.UNIT_VERSION.owner(trace.rowId(), trace.after()));
            }
        }
        now.rows()
                .forEach((table, rows) -> rows.forEach((id, row) -> {
                    boolean fresh = !known.getOrDefault(table, Map.of()).containsKey(id);
                    boolean intoBrought =
                            table == Table.POSTING && brought.contains(UUID.fromString(row.split(SEPARATOR, -1)[1]));
                    boolean hangsBelow = table == Table.UNIT_VERSION
                            && row.split(SEPARATOR, -1)[1].length() == 36
                            && brought.contains(UUID.fromString(row.split(SEPARATOR, -1)[1]));
                    boolean ofMoved = table.isTimeline()
                            && owners.getOrDefault(table, Set.of()).contains(table.owner(id, row));
                    if (fresh && (ofMoved || intoBrought || hangsBelow)) {
                        changed.add(table.owner(id, row));
                    }
                }));
        return changed;
    }

    /** Whoever was given a staff number since that another person had before the batch. */
    private static Set<UUID> withNumbersToComeBack(List<TransferTrace> written, Picture now) {
        Map<String, UUID> owners = new HashMap<>();
        now.rows().getOrDefault(Table.PERSON, Map.of()).forEach((id, row) -> owners.put(staffNumber(row), id));
        Set<UUID> found = new HashSet<>();
        for (TransferTrace trace : written) {
            String before = trace.before();
            String number = trace.kind().equals(Table.PERSON.name()) && before != null ? staffNumber(before) : "";
            UUID owner = owners.get(number);
            if (owner != null && !number.isEmpty() && !owner.equals(trace.rowId())) {
                found.add(owner);
            }
        }
        return found;
    }

    /** The staff number in a row about a person; empty in one that was kept by a version that did not know it. */
    private static String staffNumber(String row) {
        String[] cells = row.split(SEPARATOR, -1);
        return cells.length > STAFF_NUMBER ? cells[STAFF_NUMBER] : "";
    }

    /** Whether the row stands as the batch left it. */
    static boolean isAsLeft(TransferTrace trace, Picture now) {
        return isSame(trace.after(), now.of(Table.valueOf(trace.kind()), trace.rowId()));
    }

    /** The unit of a post or role that would hold again beyond the day if the row were put back. */
    static Optional<UUID> unitToComeBack(TransferTrace trace, LocalDate day) {
        String before = trace.before();
        if (before == null || before.equals(trace.after())) {
            return Optional.empty();
        }
        Table table = Table.valueOf(trace.kind());
        String[] cells = before.split(SEPARATOR, -1);
        String unit = cells[table.names().indexOf("unit_id")];
        LocalDate to = LocalDate.parse(cells[table.names().indexOf("valid_to")]);
        return NOTHING.equals(unit) || to.isBefore(day) ? Optional.empty() : Optional.of(UUID.fromString(unit));
    }

    /** Whether the row stands as it was kept, perhaps by a version that knew fewer columns: new ones are the last ones. */
    private static boolean isSame(String kept, @Nullable String now) {
        return now != null && (now.equals(kept) || now.startsWith(kept + SEPARATOR));
    }

    /** Puts back what stood there before. Rows of people stay: nobody is deleted. */
    void putBack(List<TransferTrace> traces) {
        for (TransferTrace trace : traces) {
            Table table = Table.valueOf(trace.kind());
            String before = trace.before();
            if (trace.after().equals(before)) {
                continue;
            }
            if (table == Table.FORMER_NAME) {
                remove(table, trace.rowId());
                if (before != null) {
                    for (String name : before.split(NEXT, -1)) {
                        write(table.insert(), trace.rowId(), name.split(SEPARATOR, -1));
                    }
                }
            } else if (before != null) {
                String[] cells = before.split(SEPARATOR, -1);
                write(table.update(cells.length), trace.rowId(), cells);
            } else if (table.removable) {
                remove(table, trace.rowId());
            }
        }
    }

    private void remove(Table table, UUID id) {
        statement(table.delete(), id).executeUpdate();
    }

    /** Nothing waits to be written here; to look for it before each row would take longer than all rows together. */
    private Query statement(String statement, UUID id) {
        return entities.createNativeQuery(statement)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("id", id);
    }

    private void write(String statement, UUID id, String[] cells) {
        Query update = statement(statement, id);
        for (int i = 0; i < cells.length; i++) {
            org.hibernate.query.NativeQuery<?> typed = update.unwrap(org.hibernate.query.NativeQuery.class);
            typed.setParameter("v" + i, NOTHING.equals(cells[i]) ? null : cells[i], String.class);
        }
        update.executeUpdate();
    }
}
