package org.meguri.practice.praise.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.practice.praise.Praises;

/** What was said to oneself about one's attempts. */
@Path("/praise")
@RolesAllowed("EMPLOYEE")
public class PraiseListPages {

    /** What was said to the reader. */
    @CheckedTemplate(basePath = "praise", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PraiseList(List<Praises.Line> lines, Locale locale) implements TemplateInstance {}

    private final CurrentActor actor;
    private final Praises praises;

    PraiseListPages(CurrentActor actor, Praises praises) {
        this.actor = actor;
        this.praises = praises;
    }

    @GET
    public TemplateInstance list() {
        Actor who = actor.get();
        return new PraiseList(praises.mine(who), who.locale());
    }
}
