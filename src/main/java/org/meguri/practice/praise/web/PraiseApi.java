package org.meguri.practice.praise.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.ItemsJson;
import org.meguri.practice.praise.Praises;

/** What was said to me about my attempts, for programs. */
@Path("/api/v1/me/praise")
@RolesAllowed("EMPLOYEE")
@Tag(name = "praise")
public class PraiseApi {

    /** What somebody said about an attempt. */
    @JsonInclude
    public record PraiseJson(
            UUID id, UUID practice, @Nullable String task, String givenBy, String text, Instant givenAt) {

        static PraiseJson of(Praises.Line line, Actor reader) {
            return new PraiseJson(
                    line.id(),
                    line.practice(),
                    line.task() == null ? null : line.task().in(reader.locale()),
                    line.givenByName(),
                    line.text(),
                    line.givenAt());
        }
    }

    private final CurrentActor actor;
    private final Praises praises;

    PraiseApi(CurrentActor actor, Praises praises) {
        this.actor = actor;
        this.praises = praises;
    }

    @GET
    @Operation(summary = "What was said to me about my attempts, the newest first")
    public ItemsJson<PraiseJson> list() {
        Actor who = actor.get();
        return ItemsJson.all(
                praises.mine(who).stream().map(line -> PraiseJson.of(line, who)).toList());
    }
}
