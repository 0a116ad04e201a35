package org.meguri.learn.audience.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.audience.DropQuietPeriod;
import org.meguri.learn.audience.KeepQuietPeriod;
import org.meguri.learn.audience.QuietPeriods;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Once;

/** The quiet periods, for programs. */
@Path("/api/v1/quiet-periods")
@RolesAllowed({"HR", "OWNER"})
@Tag(name = "learn")
public class QuietApi {

    /** A period, both days included. */
    public record QuietPeriodJson(UUID id, String name, LocalDate from, LocalDate to) {}

    /** A period to be kept. */
    @Schema(example = "{\"name\":\"12月議会\",\"from\":\"2026-11-30\",\"to\":\"2026-12-18\"}")
    public record QuietPeriodRequest(
            @Nullable String name,
            @Nullable String nameEn,
            @NotNull(message = "required") LocalDate from,
            @NotNull(message = "required") LocalDate to) {}

    /** The period. */
    public record QuietPeriodIdJson(UUID id) {}

    private final CurrentActor actor;
    private final QuietPeriods periods;
    private final KeepQuietPeriod keepQuietPeriod;
    private final DropQuietPeriod dropQuietPeriod;
    private final Inputs inputs;
    private final Once once;

    QuietApi(
            CurrentActor actor,
            QuietPeriods periods,
            KeepQuietPeriod keepQuietPeriod,
            DropQuietPeriod dropQuietPeriod,
            Inputs inputs,
            Once once) {
        this.actor = actor;
        this.periods = periods;
        this.keepQuietPeriod = keepQuietPeriod;
        this.dropQuietPeriod = dropQuietPeriod;
        this.inputs = inputs;
        this.once = once;
    }

    @GET
    @Operation(summary = "The quiet periods", description = "Due days of compulsory courses move past them.")
    public ItemsJson<QuietPeriodJson> list() {
        return ItemsJson.all(periods.of(actor.get()).stream()
                .map(one -> new QuietPeriodJson(
                        one.id(), one.name().in(actor.get().locale()), one.firstDay(), one.lastDay()))
                .toList());
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Keep a quiet period")
    public QuietPeriodIdJson keep(
            @Nullable QuietPeriodRequest body, @RestHeader("Idempotency-Key") @Nullable String key) {
        QuietPeriodRequest asked = inputs.check(body);
        return new QuietPeriodIdJson(once.of(
                key, () -> keepQuietPeriod.keep(actor.get(), asked.name(), asked.nameEn(), asked.from(), asked.to())));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take a quiet period back")
    public void drop(@RestPath UUID id) {
        dropQuietPeriod.drop(actor.get(), id);
    }
}
