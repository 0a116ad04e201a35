package org.meguri.learn.tries.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.tries.GrantTry;
import org.meguri.learn.tries.Tries;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Once;

/** Further tries of quizzes for programs. */
@Path("/api/v1")
@RolesAllowed("TRAINER")
@Tag(name = "learn")
public class TriesApi {

    /** Somebody who has used up their tries; {@code taken} is how many. */
    public record WaitingJson(
            UUID quiz, UUID module, UUID person, String name, String staffNumber, long taken, OffsetDateTime lastAt) {}

    /** Who gets one more. */
    public record GrantRequest(@Nullable UUID person) {}

    /** One more try. */
    public record GrantJson(UUID id, UUID quiz, UUID person) {}

    private final CurrentActor actor;
    private final Tries tries;
    private final GrantTry grantTry;
    private final Once once;
    private final Clock clock;

    TriesApi(CurrentActor actor, Tries tries, GrantTry grantTry, Once once, Clock clock) {
        this.actor = actor;
        this.tries = tries;
        this.grantTry = grantTry;
        this.once = once;
        this.clock = clock;
    }

    @GET
    @Path("quiz-tries")
    @Operation(summary = "Who has used up the tries of a quiz and has not passed")
    public ItemsJson<WaitingJson> waiting() {
        return ItemsJson.all(tries.waiting(actor.get()).stream()
                .map(one -> new WaitingJson(
                        one.quiz(),
                        one.module(),
                        one.person(),
                        one.name(),
                        one.staffNumber(),
                        one.taken(),
                        one.lastAt().atZone(clock.getZone()).toOffsetDateTime()))
                .toList());
    }

    @POST
    @Path("quizzes/{id}/tries")
    @ResponseStatus(201)
    @Operation(
            summary = "Grant one more try",
            description = "409 where the person has tries left, has passed, or the quiz has no limit.")
    public GrantJson grant(
            @RestPath UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable GrantRequest request) {
        UUID person = request == null ? null : request.person();
        UUID made = once.of(key, () -> grantTry.grant(actor.get(), id, person));
        return new GrantJson(made, id, java.util.Objects.requireNonNull(person));
    }
}
