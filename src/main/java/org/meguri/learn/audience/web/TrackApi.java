package org.meguri.learn.audience.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.audience.AudienceKind;
import org.meguri.learn.audience.Tracks;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.ItemsJson;

/** The proposed tracks for programs. */
@Path("/api/v1/tracks")
@RolesAllowed({"TRAINER", "HR", "OWNER"})
@Tag(name = "learn")
public class TrackApi {

    /** A track; {@code taken} says that all of its rules are there. */
    public record TrackJson(String code, String title, boolean taken, List<TrackStepJson> steps) {

        static TrackJson of(Tracks.Proposal one, Locale locale) {
            return new TrackJson(
                    one.track().name(),
                    one.track().title().in(locale),
                    one.isTaken(),
                    one.steps().stream()
                            .map(step -> new TrackStepJson(
                                    step.step().course(),
                                    step.title().in(locale),
                                    step.step().kind(),
                                    step.step().days(),
                                    step.taken()))
                            .toList());
        }
    }

    /** A course of a track; {@code days} are business days, null where there is no day. */
    @JsonInclude
    public record TrackStepJson(
            String course,
            String title,
            AudienceKind kind,
            @Nullable Integer days,
            boolean taken) {}

    private final CurrentActor actor;
    private final Tracks tracks;

    TrackApi(CurrentActor actor, Tracks tracks) {
        this.actor = actor;
        this.tracks = tracks;
    }

    @GET
    @Operation(summary = "The tracks that are proposed, and whether the body has taken them up")
    public ItemsJson<TrackJson> list() {
        Actor who = actor.get();
        return ItemsJson.all(tracks.of(who).stream()
                .map(one -> TrackJson.of(one, who.locale()))
                .toList());
    }

    @PUT
    @Path("{code}")
    @Operation(
            summary = "Take a track up",
            description =
                    "Each of its courses gets a rule, unless it has one of that name. 422 where more people are meant"
                            + " than I train.")
    public TrackJson take(@RestPath String code) {
        Actor who = actor.get();
        tracks.take(who, code);
        return TrackJson.of(tracks.of(who, code), who.locale());
    }
}
