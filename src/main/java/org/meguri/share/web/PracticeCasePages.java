package org.meguri.share.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.Forms;
import org.meguri.share.Cases;

/** Leads from a practice to the case made of it, so that the pages of practice need not know cases. */
@Path("/practices/{id}/case")
@RolesAllowed("EMPLOYEE")
public class PracticeCasePages {

    private final CurrentActor actor;
    private final Cases cases;

    PracticeCasePages(CurrentActor actor, Cases cases) {
        this.actor = actor;
        this.cases = cases;
    }

    @GET
    public Response show(@RestPath UUID id) {
        UUID found = cases.ofPractice(actor.get(), id).orElseThrow(NotFound::new);
        return Forms.seeOther("/cases/" + found);
    }
}
