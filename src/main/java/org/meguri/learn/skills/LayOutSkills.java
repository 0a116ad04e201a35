package org.meguri.learn.skills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.meguri.people.BodyOpened;

/** Lays out for every new body the skills that the product comes with; the body may change all of them. */
@ApplicationScoped
public class LayOutSkills {

    private final EntityManager entities;

    LayOutSkills(EntityManager entities) {
        this.entities = entities;
    }

    void layOut(@Observes BodyOpened opened) {
        layOut(opened.body());
    }

    private void layOut(UUID body) {
        int place = 0;
        for (CSVRecord row : read()) {
            entities.persist(new Skill(
                    body,
                    row.get("code"),
                    place++,
                    new Skill.Described(
                            row.get("ja"),
                            row.get("en"),
                            Stream.of(row.get("modules").split(" "))
                                    .filter(one -> !one.isEmpty())
                                    .toList(),
                            Integer.parseInt(row.get("staff")),
                            Integer.parseInt(row.get("leader")),
                            Integer.parseInt(row.get("manager")))));
        }
    }

    private static List<CSVRecord> read() {
        try (InputStream in = LayOutSkills.class.getResourceAsStream("/catalogue/skills.csv");
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
