package org.meguri.people.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.AppointDeputy;
import org.meguri.people.Deputies;
import org.meguri.people.Deputy;
import org.meguri.people.EndDeputy;
import org.meguri.people.Person;
import org.meguri.platform.DateText;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.platform.web.Once;

/** Deputies of heads of units for programs. */
@Path("/api/v1/deputies")
@RolesAllowed({"MANAGER", "HR"})
@Tag(name = "deputies")
public class DeputyApi {

    /** An appointment; {@code unit} is the id of a unit, dates as yyyy-mm-dd. */
    public record DeputyRequest(
            @Nullable String unit,
            @Nullable String staffNumber,
            @Nullable String from,
            @Nullable String to,
            @Nullable @NoPersonalData String reason) {}

    /** An appointment; {@code absent} is the head who is away, where the unit had one. */
    public record DeputyJson(
            UUID id,
            UUID unit,
            String unitCode,
            String staffNumber,
            String name,
            @Nullable String absentStaffNumber,
            @Nullable String absentName,
            LocalDate from,
            LocalDate to,
            String reason) {}

    private final CurrentActor actor;
    private final Deputies deputies;
    private final AppointDeputy appointDeputy;
    private final EndDeputy endDeputy;
    private final Once once;
    private final Inputs inputs;

    DeputyApi(
            CurrentActor actor,
            Deputies deputies,
            AppointDeputy appointDeputy,
            EndDeputy endDeputy,
            Once once,
            Inputs inputs) {
        this.actor = actor;
        this.deputies = deputies;
        this.appointDeputy = appointDeputy;
        this.endDeputy = endDeputy;
        this.once = once;
        this.inputs = inputs;
    }

    @GET
    @Operation(summary = "The deputies in the units that I lead; for HR all of them")
    public ItemsJson<DeputyJson> list() {
        return ItemsJson.all(
                deputies.of(actor.get()).stream().map(DeputyApi::json).toList());
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Let somebody act for the head of a unit, for at most 92 days")
    public DeputyJson appoint(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable DeputyRequest request) {
        if (request == null) {
            throw new Invalid("unit", "choose-one");
        }
        inputs.check(request);
        UUID id = once.of(
                key,
                () -> appointDeputy.appoint(
                        actor.get(),
                        DeputyPages.unit(request.unit()),
                        request.staffNumber(),
                        DateText.typedOrNull("from", request.from()),
                        DateText.typedOrNull("to", request.to()),
                        request.reason()));
        return deputies.of(actor.get()).stream()
                .filter(deputy -> deputy.id().equals(id))
                .map(DeputyApi::json)
                .findFirst()
                .orElseThrow();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "End an appointment, at once")
    public void end(@RestPath UUID id) {
        endDeputy.end(actor.get(), id);
    }

    private static DeputyJson json(Deputy deputy) {
        Person absent = deputy.represented();
        return new DeputyJson(
                deputy.id(),
                deputy.unit().id(),
                deputy.unit().code(),
                deputy.person().staffNumber(),
                deputy.person().name(),
                absent == null ? null : absent.staffNumber(),
                absent == null ? null : absent.name(),
                deputy.days().from(),
                deputy.days().to(),
                deputy.reason());
    }
}
