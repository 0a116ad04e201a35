package org.meguri.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** An empty database on disk, where what is measured must not be the database's own memory. */
public class TestDatabaseOnDisk extends TestDatabase {

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(super.start());
        if (!"postgresql".equals(System.getProperty("quarkus.datasource.db-kind"))) {
            try {
                settings.put(
                        "quarkus.datasource.jdbc.url",
                        "jdbc:h2:file:"
                                + Files.createTempDirectory("meguri-bench").toAbsolutePath()
                                + "/meguri;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;CACHE_SIZE=8192");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return settings;
    }
}
