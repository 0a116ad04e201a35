package org.meguri.bench;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.meguri.people.web.CurrentActor;

/** The least that a page can cost here: the frame of every page, somebody signed in, and one query by an index. */
@Path("/bench/bare")
@RolesAllowed("EMPLOYEE")
public class BarePages {

    /** The page. */
    @CheckedTemplate(basePath = "bench", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record BarePage(String name) implements TemplateInstance {}

    private final CurrentActor actor;
    private final EntityManager entities;

    BarePages(CurrentActor actor, EntityManager entities) {
        this.actor = actor;
        this.entities = entities;
    }

    @GET
    public TemplateInstance show() {
        return new BarePage(entities.createQuery("select p.name from Person p where p.id = :id", String.class)
                .setParameter("id", actor.get().person())
                .getSingleResult());
    }
}
