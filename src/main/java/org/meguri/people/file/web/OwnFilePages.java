package org.meguri.people.file.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Errors;

/** Everything that is held about oneself, to take away. */
@Path("/preferences/file")
@RolesAllowed({"EMPLOYEE", "ADMIN", "AUDITOR", "PARTNER"})
public class OwnFilePages {

    private final CurrentActor actor;
    private final PersonFiles files;

    OwnFilePages(CurrentActor actor, PersonFiles files) {
        this.actor = actor;
        this.files = files;
    }

    @GET
    public TemplateInstance show() {
        Actor who = actor.get();
        return new PersonFilePages.FilePage(true, who.person(), who.name(), "/preferences/file", "", Errors.NONE);
    }

    @POST
    public Response download() {
        Actor who = actor.get();
        return files.of(who, who.person(), null);
    }
}
