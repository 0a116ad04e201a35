package org.meguri.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where a demo keeps what it knows: a folder with its files and, on PostgreSQL, a database of a server for all journeys. */
final class Store {

    private static EmbeddedPostgres server;
    private static int made;

    private final Path build;
    private final Path folder;
    private final String database;

    private Store(Path build, int number) {
        this.build = build;
        this.folder = build.resolve("journey").resolve(String.valueOf(number));
        this.database = "journey" + number;
    }

    /** A store with nothing in it. */
    static Store empty(Path build) throws IOException {
        delete(build.resolve("journey"));
        if ("postgresql".equals(System.getProperty("meguri.db-kind")) && server == null) {
            server = EmbeddedPostgres.start();
        }
        Store store = new Store(build, made++);
        Files.createDirectories(store.folder);
        store.create("");
        return store;
    }

    /** A copy of this one, which nobody may be using meanwhile. */
    Store copy() throws IOException {
        Store copy = new Store(build, made++);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.folder.resolve(folder.relativize(file).toString()));
            }
        }
        copy.create(" template " + database);
        return copy;
    }

    /** What the application must be told to use it. */
    List<String> settings() {
        String data = "-Dmeguri.data=" + folder;
        return server == null
                ? List.of(data)
                : List.of(
                        data,
                        "-Dquarkus.datasource.jdbc.url=" + server.getJdbcUrl("postgres", database),
                        "-Dquarkus.datasource.username=postgres",
                        "-Dquarkus.datasource.password=postgres");
    }

    /** What the application said since its last start. */
    Path log() {
        return build.resolve("journey").resolve(folder.getFileName() + ".log");
    }

    private void create(String how) {
        if (server == null) {
            return;
        }
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database + how);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
