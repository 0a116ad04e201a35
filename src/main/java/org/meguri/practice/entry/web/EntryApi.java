package org.meguri.practice.entry.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Limit;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.platform.web.Once;
import org.meguri.practice.EnterTry;
import org.meguri.practice.Outcome;
import org.meguri.practice.RecordTry;
import org.meguri.practice.entry.Entries;

/** Entering for colleagues, for programs. */
@Path("/api/v1/entries")
@RolesAllowed("CONTACT")
@Tag(name = "practice")
public class EntryApi {

    /** A colleague's practice; {@code baselineMinutes} is null until they have planned. */
    @JsonInclude
    public record WaitingJson(
            UUID practice,
            String staffNumber,
            String person,
            @Nullable Integer baselineMinutes,
            LocalDate dueOn,
            long tries) {}

    /** The try. */
    public record IdJson(UUID id) {}

    /** A try as told. */
    public record EntryRequest(
            @NotNull(message = "choose-one") Outcome outcome,
            @NotNull(message = "required") Integer minutes,
            @Nullable Integer checkingMinutes,
            @Nullable Integer count,

            @NotBlank(message = "required") @Limit(1000) @NoPersonalData
            String note) {}

    private final CurrentActor actor;
    private final Entries entries;
    private final EnterTry enterTry;
    private final Inputs inputs;
    private final Once once;

    EntryApi(CurrentActor actor, Entries entries, EnterTry enterTry, Inputs inputs, Once once) {
        this.actor = actor;
        this.entries = entries;
        this.enterTry = enterTry;
        this.inputs = inputs;
        this.once = once;
    }

    @GET
    @Operation(summary = "The practices of colleagues for whom I may write down a try")
    public ItemsJson<WaitingJson> list() {
        return ItemsJson.all(entries.waiting(actor.get()).stream()
                .map(one -> new WaitingJson(
                        one.practice(),
                        one.staffNumber(),
                        one.person(),
                        one.baselineMinutes(),
                        one.dueOn(),
                        one.tries()))
                .toList());
    }

    @POST
    @ResponseStatus(201)
    @Path("{id}/logs")
    @Operation(
            summary = "Write down a try that a colleague tells of",
            description = "The record is the colleague's own; who entered it is kept with it.")
    public IdJson enter(
            @RestPath UUID id, @Nullable EntryRequest body, @RestHeader("Idempotency-Key") @Nullable String key) {
        EntryRequest told = inputs.check(body);
        UUID log = once.of(
                key,
                () -> enterTry.enter(
                        actor.get(),
                        id,
                        new RecordTry.Try(
                                told.outcome(),
                                told.minutes(),
                                told.checkingMinutes(),
                                told.count(),
                                told.note(),
                                null)));
        return new IdJson(log);
    }
}
