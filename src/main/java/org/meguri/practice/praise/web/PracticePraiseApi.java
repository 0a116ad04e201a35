package org.meguri.practice.praise.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.platform.web.Once;
import org.meguri.practice.Practices;
import org.meguri.practice.praise.GivePraise;
import org.meguri.practice.praise.Praises;

/** What is said about a practice, for programs. */
@Path("/api/v1/practices/{id}/praise")
@RolesAllowed("EMPLOYEE")
@Tag(name = "praise")
public class PracticePraiseApi {

    /** What I say, up to 300 letters. */
    public record PraiseRequest(@Nullable @NoPersonalData String text) {}

    private final CurrentActor actor;
    private final Practices practices;
    private final Praises praises;
    private final GivePraise givePraise;
    private final Inputs inputs;
    private final Once once;

    PracticePraiseApi(
            CurrentActor actor, Practices practices, Praises praises, GivePraise givePraise, Inputs inputs, Once once) {
        this.actor = actor;
        this.practices = practices;
        this.praises = praises;
        this.givePraise = givePraise;
        this.inputs = inputs;
        this.once = once;
    }

    @GET
    @Operation(summary = "What was said about a practice that I may read")
    public ItemsJson<PraiseApi.PraiseJson> about(@RestPath UUID id) {
        Actor who = actor.get();
        practices.of(who, id);
        return ItemsJson.all(praises.about(id).stream()
                .map(line -> PraiseApi.PraiseJson.of(line, who))
                .toList());
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Say something about what somebody tried",
            description =
                    "Heads above the person and trainers there, once each, whatever came of the try; 409 before the"
                            + " first one.")
    public ItemsJson<PraiseApi.PraiseJson> give(
            @RestPath UUID id, @Nullable PraiseRequest body, @RestHeader("Idempotency-Key") @Nullable String key) {
        PraiseRequest told = inputs.check(body);
        once.of(key, () -> givePraise.give(actor.get(), id, told.text()));
        return about(id);
    }
}
