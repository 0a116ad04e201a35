package org.meguri.people.leader.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.EndRole;
import org.meguri.people.ExtendRole;
import org.meguri.people.leader.AppointLeader;
import org.meguri.people.leader.Leaders;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.DateText;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.Once;

/** Leaders for programs. */
@Path("/api/v1/leaders")
@RolesAllowed({"HR", "OWNER", "ADMIN", "MANAGER", "LEADER"})
@Tag(name = "people")
public class LeaderApi {

    /** A leader; {@code counted} is false on leave and secondment. */
    public record LeaderJson(
            UUID id,
            UUID person,
            String staffNumber,
            String name,
            LocalDate from,
            LocalDate to,
            long daysLeft,
            boolean counted) {}

    /** A 課 with its leaders. */
    public record DivisionJson(String code, String name, long people, boolean covered, List<LeaderJson> leaders) {}

    /** The coverage on a day. */
    @JsonInclude
    public record CoverageJson(
            LocalDate asOf, long covered, long divisions, List<DivisionJson> items, List<LeaderJson> elsewhere) {}

    /** An appointment. */
    public record AppointRequest(
            @NotBlank(message = "required") String staffNumber,
            @Nullable String from,
            @Nullable String to) {}

    /** The appointment. */
    public record IdJson(UUID id) {}

    /** A longer term. */
    public record TermRequest(
            @NotBlank(message = "required") String to) {}

    private final CurrentActor actor;
    private final Leaders leaders;
    private final AppointLeader appointLeader;
    private final EndRole endRole;
    private final ExtendRole extendRole;
    private final Inputs inputs;
    private final Once once;

    LeaderApi(
            CurrentActor actor,
            Leaders leaders,
            AppointLeader appointLeader,
            EndRole endRole,
            ExtendRole extendRole,
            Inputs inputs,
            Once once) {
        this.actor = actor;
        this.leaders = leaders;
        this.appointLeader = appointLeader;
        this.endRole = endRole;
        this.extendRole = extendRole;
        this.inputs = inputs;
        this.once = once;
    }

    @GET
    @Operation(
            summary = "Which divisions have a leader",
            description = "on is the day that is shown; days to come are for HR and administrators alone.")
    public CoverageJson show(@RestQuery @Nullable String on) {
        Actor who = actor.get();
        Leaders.Coverage coverage = leaders.of(who, leaders.day(who, DateText.typedOrNull("on", on)));
        return new CoverageJson(
                coverage.day(),
                coverage.covered(),
                coverage.divisions().size(),
                coverage.divisions().stream()
                        .map(one -> new DivisionJson(
                                one.node().code(),
                                one.node().name().in(who.locale()),
                                one.people(),
                                one.isCovered(),
                                one.leaders().stream().map(LeaderApi::json).toList()))
                        .toList(),
                coverage.elsewhere().stream().map(LeaderApi::json).toList());
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({"HR", "ADMIN", "MANAGER"})
    @Operation(
            summary = "Appoint a leader",
            description = "Without days the term runs from today to 31 March of the third fiscal year.")
    public IdJson appoint(@Nullable AppointRequest body, @RestHeader("Idempotency-Key") @Nullable String key) {
        AppointRequest asked = inputs.check(body);
        UUID id = once.of(
                key,
                () -> appointLeader.appoint(
                        actor.get(),
                        asked.staffNumber(),
                        LeaderPages.day("from", asked.from()),
                        LeaderPages.day("to", asked.to())));
        return new IdJson(id);
    }

    @PUT
    @Path("{grant}/term")
    @RolesAllowed({"HR", "ADMIN", "MANAGER"})
    @Operation(summary = "Extend a term")
    public void extend(@RestPath UUID grant, @Nullable TermRequest body) {
        String to = inputs.check(body).to();
        extendRole.extend(actor.get(), grant, DateText.typed("to", to));
    }

    @DELETE
    @Path("{grant}")
    @RolesAllowed({"HR", "ADMIN", "MANAGER"})
    @Operation(summary = "End a term today")
    public void end(@RestPath UUID grant) {
        endRole.end(actor.get(), grant);
    }

    private static LeaderJson json(Leaders.Leader leader) {
        return new LeaderJson(
                leader.grant(),
                leader.person(),
                leader.staffNumber(),
                leader.name(),
                leader.from(),
                leader.to(),
                leader.daysLeft(),
                leader.isThere());
    }
}
