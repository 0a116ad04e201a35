package org.meguri.people.transfer.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.meguri.people.transfer.Disclosures;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.ItemsJson;

/** Disclosed transfers for those concerned, for programs. */
@Path("/api/v1")
@RolesAllowed("EMPLOYEE")
@Tag(name = "transfers")
public class ComingApi {

    /** A disclosed change of post. */
    public record ComingJson(String staffNumber, String name, String to, LocalDate on, boolean self) {}

    private final CurrentActor actor;
    private final Disclosures disclosures;

    ComingApi(CurrentActor actor, Disclosures disclosures) {
        this.actor = actor;
        this.disclosures = disclosures;
    }

    @GET
    @Path("me/transfers")
    @Operation(summary = "Disclosed transfers that are about me or about people I head now or will head")
    public ItemsJson<ComingJson> coming() {
        List<ComingJson> found = disclosures.of(actor.get()).stream()
                .map(one -> new ComingJson(one.staffNumber(), one.name(), one.to(), one.on(), one.self()))
                .toList();
        return new ItemsJson<>(found, null, found.size());
    }
}
