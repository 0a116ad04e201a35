package org.meguri.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** Which rows of the database belong to a body: those that name it, and those that name a row that belongs to it. */
final class Belongings {

    private static final int SHOWN = 2;

    private record Row(String table, UUID id, List<UUID> names) {}

    private final Map<String, List<String>> byTable = new TreeMap<>();

    Belongings(DataSource database, String lgCode) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            UUID body = null;
            try (ResultSet rows = sql.executeQuery("select id, lg_code from body")) {
                while (rows.next()) {
                    UUID id = rows.getObject(1, UUID.class);
                    body = lgCode.equals(rows.getString(2)) ? id : body;
                }
            }
            List<Row> all = rows(sql);
            Set<UUID> mine = new HashSet<>(Set.of(java.util.Objects.requireNonNull(body)));
            boolean more = true;
            while (more) {
                more = false;
                for (Row row : all) {
                    if (!mine.contains(row.id()) && row.names().stream().anyMatch(mine::contains)) {
                        mine.add(row.id());
                        more = true;
                        List<String> ids = byTable.computeIfAbsent(row.table(), key -> new ArrayList<>());
                        if (ids.size() < SHOWN) {
                            ids.add(row.id().toString());
                        }
                    }
                }
            }
        }
    }

    private static List<Row> rows(Statement sql) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        try (ResultSet found = sql.executeQuery("""
                select table_name, column_name from information_schema.columns
                where lower(table_schema) = 'public' and lower(data_type) = 'uuid'
                order by table_name, column_name
                """)) {
            while (found.next()) {
                columns.computeIfAbsent(found.getString(1).toLowerCase(java.util.Locale.ROOT), key -> new ArrayList<>())
                        .add(found.getString(2).toLowerCase(java.util.Locale.ROOT));
            }
        }
        List<Row> all = new ArrayList<>();
        for (Map.Entry<String, List<String>> table : columns.entrySet()) {
            if (!table.getValue().contains("id") || table.getKey().equals("body")) {
                continue;
            }
            try (ResultSet rows =
                    sql.executeQuery("select " + String.join(", ", table.getValue()) + " from " + table.getKey())) {
                while (rows.next()) {
                    List<UUID> names = new ArrayList<>();
                    for (String column : table.getValue()) {
                        UUID value = rows.getObject(column, UUID.class);
                        if (value != null && !column.equals("id")) {
                            names.add(value);
                        }
                    }
                    all.add(new Row(table.getKey(), rows.getObject("id", UUID.class), names));
                }
            }
        }
        return all;
    }

    Map<String, List<String>> byTable() {
        return byTable;
    }
}
