package org.meguri.people.slip.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.meguri.people.slip.IssueSlips;
import org.meguri.people.slip.ShowSlips;
import org.meguri.people.slip.Slip;
import org.meguri.people.slip.SlipRun;
import org.meguri.people.slip.SlipRuns;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.problem.Invalid;

/** First passwords for a whole section, for programs. */
@Path("/api/v1/account-slips")
@RolesAllowed({"HR", "ADMIN"})
@Tag(name = "people")
public class SlipApi {

    /**
     * Whose accounts are opened.
     *
     * @param unit the id of a unit, everything below it included
     * @param whole the whole body instead
     * @param again also for those whose temporary password was never used
     */
    public record StartJson(
            @Nullable UUID unit,
            @Nullable Boolean whole,
            @Nullable Boolean again) {}

    /** How far it is. */
    public record ProgressJson(UUID id, SlipRun.State state, int done, int total, int skipped) {

        static ProgressJson of(SlipRun run) {
            return new ProgressJson(run.id(), run.state(), run.done(), run.total(), run.skipped());
        }
    }

    /** One slip. */
    public record SlipJson(
            UUID person, String section, String unit, String name, String staffNumber, String login, String password) {}

    /** All slips of an issue. */
    public record SlipsJson(List<SlipJson> items) {}

    private final CurrentActor actor;
    private final IssueSlips issueSlips;
    private final ShowSlips showSlips;
    private final SlipRuns runs;

    SlipApi(CurrentActor actor, IssueSlips issueSlips, ShowSlips showSlips, SlipRuns runs) {
        this.actor = actor;
        this.issueSlips = issueSlips;
        this.showSlips = showSlips;
        this.runs = runs;
    }

    @POST
    @Operation(
            summary = "Open accounts for everybody in a unit who has none",
            description = "202 at once; the work goes on behind. Only the session that began it sees it.")
    public RestResponse<ProgressJson> issue(@Nullable StartJson body) {
        if (body == null || body.unit() == null && !Boolean.TRUE.equals(body.whole())) {
            throw new Invalid("unit", "choose-one");
        }
        UUID id = issueSlips.issue(actor.get(), body.unit(), Boolean.TRUE.equals(body.again()));
        return RestResponse.status(RestResponse.Status.ACCEPTED, ProgressJson.of(runs.of(actor.get(), id)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far it is")
    public ProgressJson progress(@RestPath UUID id) {
        return ProgressJson.of(runs.of(actor.get(), id));
    }

    @POST
    @Path("{id}/sheet")
    @Operation(summary = "The slips, once", description = "409 while they are being made and after they were shown.")
    public SlipsJson show(@RestPath UUID id) {
        return new SlipsJson(
                showSlips.show(actor.get(), id).stream().map(SlipApi::json).toList());
    }

    private static SlipJson json(Slip slip) {
        return new SlipJson(
                slip.person(),
                slip.section(),
                slip.unit(),
                slip.name(),
                slip.staffNumber(),
                slip.login(),
                slip.password());
    }
}
