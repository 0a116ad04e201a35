package org.meguri.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.meguri.people.Body;
import org.meguri.people.BodyOpened;
import org.meguri.platform.Text;
import org.meguri.platform.Words;

/** Gives a new body the catalogue of sixty tasks, with reference values where nothing has been measured yet. */
@ApplicationScoped
public class ImportTasks {

    private static final Map<String, Integer> CLASSES = Map.of("L", 1, "M", 2, "H", 3);

    private final EntityManager entities;

    ImportTasks(EntityManager entities) {
        this.entities = entities;
    }

    void importFor(@Observes BodyOpened opened) {
        Body body = entities.getReference(Body.class, opened.body());
        for (CSVRecord row : read()) {
            entities.persist(WorkTask.inCatalogue(
                    body,
                    row.get("task_code"),
                    new Words(row.get("業務名"), Text.orNull(row.get("name_en"))),
                    row.get("主な所属"),
                    row.get("kind"),
                    row.get("単位"),
                    Integer.parseInt(row.get("baseline_minutes")),
                    Integer.parseInt(row.get("with_ai_minutes")),
                    Integer.parseInt(row.get("count_per_year")),
                    CLASSES.getOrDefault(row.get("risk"), 1),
                    row.get("evidence")));
        }
    }

    private static List<CSVRecord> read() {
        try (InputStream in = ImportTasks.class.getResourceAsStream("/catalogue/tasks.csv");
                var reader = new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
