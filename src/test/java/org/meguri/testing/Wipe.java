package org.meguri.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.meguri.people.OrgDrafts;

/** Empties the database of the tests, so that no class of tests lives on what another one left behind. */
@ApplicationScoped
public class Wipe {

    private final EntityManager entities;
    private final OrgDrafts drafts;
    private final Clock clock;

    Wipe(EntityManager entities, OrgDrafts drafts, Clock clock) {
        this.entities = entities;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Transactional
    void wipe() {
        List<?> tables = entities.createNativeQuery("""
                        select cast(table_name as varchar) from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                          and table_name <> 'flyway_schema_history'
                        """, String.class).getResultList();
        String all = tables.stream().map(String::valueOf).collect(Collectors.joining(", "));
        if ("postgresql".equals(System.getProperty("quarkus.datasource.db-kind"))) {
            run("truncate " + all + " cascade");
        } else {
            run("set referential_integrity false");
            tables.forEach(table -> run("delete from " + table));
            run("set referential_integrity true");
        }
        entities.clear();
        drafts.forget(new UUID(0, 0), clock.instant());
    }

    private void run(String statement) {
        entities.createNativeQuery(statement).executeUpdate();
    }
}
