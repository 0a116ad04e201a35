package org.meguri.insight.rights.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.insight.rights.RightsCheck;
import org.meguri.people.Actor;
import org.meguri.people.EndRole;
import org.meguri.people.ExtendRole;
import org.meguri.people.Role;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.DateText;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;

/** The check of rights for programs. */
@Path("/api/v1/rights")
@RolesAllowed({"ADMIN", "HR"})
@Tag(name = "people")
public class RightsApi {

    /** A finding; {@code days} is its age, or the days left of a role that ends; null if nobody knows. */
    @JsonInclude
    public record FindingJson(
            RightsCheck.Kind kind,
            @Nullable UUID person,
            String code,
            String name,
            @Nullable Role role,
            String unit,
            @Nullable Long days,
            @Nullable UUID grant) {}

    /** A longer term. */
    public record TermRequest(
            @NotBlank(message = "required") String to) {}

    private final CurrentActor actor;
    private final RightsCheck check;
    private final Units units;
    private final EndRole endRole;
    private final ExtendRole extendRole;
    private final Inputs inputs;

    RightsApi(
            CurrentActor actor, RightsCheck check, Units units, EndRole endRole, ExtendRole extendRole, Inputs inputs) {
        this.actor = actor;
        this.check = check;
        this.units = units;
        this.endRole = endRole;
        this.extendRole = extendRole;
        this.inputs = inputs;
    }

    @GET
    @Operation(summary = "Rights that outlived their post, roles that end soon, and posts that nobody holds")
    public ItemsJson<FindingJson> list() {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        return ItemsJson.all(check.of(who).stream()
                .map(one -> new FindingJson(
                        one.kind(),
                        one.person(),
                        one.staffNumber(),
                        one.name(),
                        one.role(),
                        RightsPages.unit(one, tree, who),
                        one.days(),
                        one.grant()))
                .toList());
    }

    @DELETE
    @Path("{grant}")
    @Operation(summary = "End a role today")
    public void end(@RestPath UUID grant) {
        endRole.end(actor.get(), grant);
    }

    @PUT
    @Path("{grant}/term")
    @Operation(summary = "Extend a role")
    public void extend(@RestPath UUID grant, @Nullable TermRequest body) {
        String to = inputs.check(body).to();
        extendRole.extend(actor.get(), grant, DateText.parse(to).orElseThrow(() -> new Invalid("to", "date")));
    }
}
