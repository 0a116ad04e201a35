package org.meguri.people.shared.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.shared.AnnounceSharedPc;
import org.meguri.people.shared.Description;
import org.meguri.people.shared.RevokeSharedPc;
import org.meguri.people.shared.SharedPcs;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.problem.Invalid;

/** Shared PCs for programs. */
@Path("/api/v1/shared-pcs")
@Tag(name = "people")
public class SharedPcApi {

    /** A shared PC. */
    public record SharedPcJson(
            UUID id,
            String name,
            String place,
            String unit,
            boolean namesShown,
            Instant announcedAt,
            @Nullable Instant registeredAt,
            @Nullable Instant usedAt,
            long sessions) {}

    /** All that the caller keeps. */
    public record SharedPcsJson(List<SharedPcJson> items) {}

    /** A PC to be announced; the unit is the caller's own unless given. */
    public record AnnounceJson(
            @Nullable String name,
            @Nullable String place,
            @Nullable UUID unit,
            @Nullable Boolean namesShown) {}

    /** The code to be typed at the PC, shown this once. */
    public record CodeJson(String code) {}

    private final CurrentActor actor;
    private final SharedPcs sharedPcs;
    private final AnnounceSharedPc announce;
    private final RevokeSharedPc revoke;

    SharedPcApi(CurrentActor actor, SharedPcs sharedPcs, AnnounceSharedPc announce, RevokeSharedPc revoke) {
        this.actor = actor;
        this.sharedPcs = sharedPcs;
        this.announce = announce;
        this.revoke = revoke;
    }

    @GET
    @RolesAllowed({"EMPLOYEE", "ADMIN"})
    @Operation(summary = "The shared PCs that I keep or brought in")
    public SharedPcsJson list() {
        return new SharedPcsJson(sharedPcs.kept(actor.get()).stream()
                .map(pc -> new SharedPcJson(
                        pc.id(),
                        pc.name(),
                        pc.place(),
                        pc.unitName(),
                        pc.namesShown(),
                        pc.announcedAt(),
                        pc.registeredAt(),
                        pc.usedAt(),
                        pc.sessions()))
                .toList());
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({"MANAGER", "ADMIN"})
    @Operation(summary = "Announce a shared PC", description = "The code is typed once at the PC, under /shared-pc.")
    public CodeJson announce(@Nullable AnnounceJson body) {
        if (body == null) {
            throw new Invalid("body", "required");
        }
        String code = announce.announce(
                actor.get(),
                Description.of(body.name(), body.place(), body.unit(), Boolean.TRUE.equals(body.namesShown())));
        return new CodeJson(code);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({"EMPLOYEE", "ADMIN"})
    @Operation(summary = "Revoke a shared PC and sign everybody off on it")
    public void revoke(@RestPath UUID id) {
        revoke.revoke(actor.get(), id);
    }
}
