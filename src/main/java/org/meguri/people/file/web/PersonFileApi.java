package org.meguri.people.file.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.web.CurrentActor;

/** One person's file for programs. */
@Path("/api/v1/people/{id}/file")
@RolesAllowed({"EMPLOYEE", "HR", "PARTNER"})
@Tag(name = "people")
public class PersonFileApi {

    private final CurrentActor actor;
    private final PersonFiles files;

    PersonFileApi(CurrentActor actor, PersonFiles files) {
        this.actor = actor;
        this.files = files;
    }

    @GET
    @Produces("application/zip")
    @Operation(
            summary = "Everything that is held about a person, as a ZIP",
            description = "For HR with a reason, which is recorded, and for oneself without. What the person published"
                    + " under the name of the section is in their own file only.")
    public Response file(@RestPath UUID id, @RestQuery @Nullable String reason) {
        return files.of(actor.get(), id, reason);
    }
}
