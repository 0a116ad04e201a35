package org.meguri.loop.confirm.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.loop.confirm.ConfirmationQueue;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Limit;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.practice.confirm.ConfirmMany;
import org.meguri.practice.confirm.ResponseTimes;

/** Reports that wait for a head, for programs. */
@Path("/api/v1/confirmations")
@RolesAllowed("MANAGER")
@Tag(name = "confirmations")
public class ConfirmationApi {

    private static final int PAGE = 50;

    /** A report that waits, with what its tries saved in minutes. */
    @JsonInclude
    public record WaitingJson(
            UUID practice,
            UUID person,
            String personName,
            UUID unit,
            @Nullable String task,
            long tries,
            long savedMinutes,
            @Nullable LocalDate dueOn) {}

    /** Business days from report to confirmation in the last 90 days; null where there were none. */
    @JsonInclude
    public record ResponseJson(
            @Nullable Integer median, @Nullable Integer longest, int answers) {}

    /** Which practices are confirmed, with one word to all. */
    public record ConfirmationsRequest(
            @Nullable List<UUID> practices,
            @Nullable @Limit(500) @NoPersonalData String comment) {}

    /** How many were confirmed; the others had been already. */
    public record ConfirmedJson(int confirmed) {}

    private final CurrentActor actor;
    private final ConfirmationQueue queue;
    private final ConfirmMany confirmMany;
    private final ResponseTimes responseTimes;
    private final Inputs inputs;

    ConfirmationApi(
            CurrentActor actor,
            ConfirmationQueue queue,
            ConfirmMany confirmMany,
            ResponseTimes responseTimes,
            Inputs inputs) {
        this.actor = actor;
        this.queue = queue;
        this.confirmMany = confirmMany;
        this.responseTimes = responseTimes;
        this.inputs = inputs;
    }

    @GET
    @Operation(summary = "The reports that wait for me, the oldest first")
    public ItemsJson<WaitingJson> list(@RestQuery @Nullable String next) {
        return ItemsJson.of(
                queue.of(actor.get(), Inputs.offset(next), PAGE),
                one -> new WaitingJson(
                        one.loop().practice(),
                        one.loop().person(),
                        one.loop().personName(),
                        one.loop().unit(),
                        one.loop().task(actor.get().locale()),
                        one.savings().tries(),
                        one.savings().savedMinutes(),
                        one.loop().dueOn()));
    }

    @GET
    @Path("response-time")
    @Operation(summary = "How long my own answers take", description = "Nobody else is told.")
    public ResponseJson responseTime() {
        return responseTimes
                .of(actor.get())
                .map(days -> new ResponseJson(days.median(), days.longest(), days.answers()))
                .orElseGet(() -> new ResponseJson(null, null, 0));
    }

    @POST
    @Operation(
            summary = "Confirm several reports",
            description =
                    "1 to 100 practices. What was confirmed already is left alone, so that asking twice does no harm.")
    public ConfirmedJson confirm(@Nullable ConfirmationsRequest body) {
        ConfirmationsRequest told = inputs.check(body);
        List<UUID> practices = told.practices();
        return new ConfirmedJson(
                confirmMany.confirm(actor.get(), practices == null ? List.of() : practices, told.comment()));
    }
}
