package org.meguri.people.transfer.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.meguri.people.transfer.Disclosures;
import org.meguri.people.web.CurrentActor;

/** Transfers that have been disclosed and have yet to take effect, for those whom they are about. */
@Path("/coming-transfers")
@RolesAllowed("EMPLOYEE")
public class ComingPages {

    /** The coming changes, one's own first. */
    @CheckedTemplate(basePath = "transfer", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record ComingPage(List<Disclosures.Coming> coming) implements TemplateInstance {}

    private final CurrentActor actor;
    private final Disclosures disclosures;

    ComingPages(CurrentActor actor, Disclosures disclosures) {
        this.actor = actor;
        this.disclosures = disclosures;
    }

    @GET
    public TemplateInstance show() {
        return new ComingPage(disclosures.of(actor.get()));
    }
}
