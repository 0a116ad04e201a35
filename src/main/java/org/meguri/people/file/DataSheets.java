package org.meguri.people.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.people.Body;
import org.meguri.people.Role;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Forbidden;

/** The sheet of the register of personal data files (個人情報保護法 75 条): what the office says and what the product knows. */
@ApplicationScoped
public class DataSheets {

    /**
     * The sheet.
     *
     * @param people of how many people something is held
     * @param items what is recorded: the sheets of a person's file
     */
    public record View(Words body, DataSheet.Said said, int version, long people, List<PersonSheet> items) {}

    private final EntityManager entities;
    private final ExportPerson export;

    DataSheets(EntityManager entities, ExportPerson export) {
        this.entities = entities;
        this.export = export;
    }

    static void require(Actor actor) {
        if (!actor.is(Role.HR) && !actor.is(Role.ADMIN)) {
            throw new Forbidden("forbidden");
        }
    }

    /** @throws Forbidden the actor is neither HR nor administrator */
    public View of(Actor actor) {
        require(actor);
        Optional<DataSheet> sheet = find(actor.body());
        return new View(
                entities.find(Body.class, actor.body()).name(),
                sheet.map(DataSheet::said).orElse(DataSheet.Said.NOTHING),
                sheet.map(DataSheet::version).orElse(0),
                entities.createQuery("select count(*) from Person p where p.body.id = :body", Long.class)
                        .setParameter("body", actor.body())
                        .getSingleResult(),
                export.sheets());
    }

    Optional<DataSheet> find(UUID body) {
        return entities.createQuery("from DataSheet d where d.bodyId = :body", DataSheet.class)
                .setParameter("body", body)
                .getResultStream()
                .findFirst();
    }
}
