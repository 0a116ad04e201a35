package org.meguri.learn.licence.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.licence.Guideline;
import org.meguri.learn.licence.Guidelines;
import org.meguri.learn.licence.PublishGuideline;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.DateText;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Once;

/** The guideline for the use of AI for programs. */
@Path("/api/v1/guidelines")
@RolesAllowed("EMPLOYEE")
@Tag(name = "licences")
public class GuidelineApi {

    /** An edition; its text is Markdown. {@code renewBy}: until when licences on earlier editions have to be renewed. */
    @JsonInclude
    public record GuidelineJson(
            UUID id,
            LocalDate effectiveOn,
            String change,
            String pledge,
            String text,
            @Nullable LocalDate renewBy,
            List<String> retake,
            LocalDate asksFrom) {}

    /** A new edition. */
    public record PublishRequest(
            @NotBlank(message = "required") String effectiveOn,
            @Nullable String text,
            @Nullable String textEn,
            @Nullable String pledge,
            @Nullable String pledgeEn,
            @Nullable String change,
            @Nullable String changeEn,
            @Nullable String renewBy,
            @Nullable List<String> retake,
            @Nullable String asksFrom) {}

    /** The edition. */
    public record IdJson(UUID id) {}

    private final CurrentActor actor;
    private final Guidelines guidelines;
    private final PublishGuideline publishGuideline;
    private final Inputs inputs;
    private final Once once;

    GuidelineApi(
            CurrentActor actor, Guidelines guidelines, PublishGuideline publishGuideline, Inputs inputs, Once once) {
        this.actor = actor;
        this.guidelines = guidelines;
        this.publishGuideline = publishGuideline;
        this.inputs = inputs;
        this.once = once;
    }

    @GET
    @Operation(summary = "All editions of the guideline, the newest first")
    public ItemsJson<GuidelineJson> list() {
        Actor who = actor.get();
        return ItemsJson.all(
                guidelines.all(who).stream().map(one -> json(one, who)).toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An edition of the guideline")
    public GuidelineJson show(@RestPath UUID id) {
        Actor who = actor.get();
        return json(guidelines.of(who, id), who);
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({"HR", "TRAINER", "OWNER"})
    @Operation(summary = "Publish an edition")
    public IdJson publish(@Nullable PublishRequest body, @RestHeader("Idempotency-Key") @Nullable String key) {
        PublishRequest asked = inputs.check(body);
        return new IdJson(once.of(
                key,
                () -> publishGuideline.publish(
                        actor.get(),
                        new PublishGuideline.Draft(
                                DateText.typed("effectiveOn", asked.effectiveOn()),
                                asked.text(),
                                asked.textEn(),
                                asked.pledge(),
                                asked.pledgeEn(),
                                asked.change(),
                                asked.changeEn(),
                                DateText.typedOrNull("renewBy", asked.renewBy()),
                                asked.retake() == null
                                        ? List.of()
                                        : asked.retake().stream()
                                                .filter(Objects::nonNull)
                                                .toList(),
                                DateText.typedOrNull("asksFrom", asked.asksFrom())))));
    }

    private static GuidelineJson json(Guideline one, Actor who) {
        return new GuidelineJson(
                one.id(),
                one.effectiveOn(),
                one.change().in(who.locale()),
                one.pledge().in(who.locale()),
                one.text().in(who.locale()),
                one.renewBy(),
                one.retake(),
                one.asksFrom());
    }
}
