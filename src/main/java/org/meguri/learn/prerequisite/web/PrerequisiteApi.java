package org.meguri.learn.prerequisite.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.prerequisite.Prerequisites;
import org.meguri.learn.prerequisite.SayPrerequisites;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Reader;

/** Which courses come first, for programs. */
@Path("/api/v1")
@RolesAllowed("EMPLOYEE")
@Tag(name = "learn")
public class PrerequisiteApi {

    /** A course that comes first. */
    public record PrerequisiteJson(String code, String title, boolean finished) {}

    /** The courses that come first, by code; none when the list is empty. */
    @Schema(example = "{\"needs\":[\"AI-BASIC\"]}")
    public record PrerequisitesRequest(
            @NotNull(message = "required") List<String> needs) {}

    private final CurrentActor actor;
    private final Curricula curricula;
    private final Prerequisites prerequisites;
    private final SayPrerequisites sayPrerequisites;
    private final Inputs inputs;
    private final Reader reader;

    PrerequisiteApi(
            CurrentActor actor,
            Curricula curricula,
            Prerequisites prerequisites,
            SayPrerequisites sayPrerequisites,
            Inputs inputs,
            Reader reader) {
        this.actor = actor;
        this.curricula = curricula;
        this.prerequisites = prerequisites;
        this.sayPrerequisites = sayPrerequisites;
        this.inputs = inputs;
        this.reader = reader;
    }

    @GET
    @Path("courses/{code}/prerequisites")
    @Operation(summary = "The courses that come first", description = "finished is about the caller.")
    public ItemsJson<PrerequisiteJson> list(@RestPath String code) {
        Actor who = actor.get();
        return ItemsJson.all(prerequisites
                .forReader(who, curricula.of(who.body()).course(code).id())
                .stream()
                .map(one -> new PrerequisiteJson(
                        one.course().code(), one.course().title().in(reader.locale()), one.finished()))
                .toList());
    }

    @PUT
    @Path("courses/{code}/prerequisites")
    @RolesAllowed({"TRAINER", "OWNER"})
    @Operation(summary = "Say which courses come first", description = "A circle is refused and named.")
    public void say(@RestPath String code, @Nullable PrerequisitesRequest body) {
        sayPrerequisites.say(actor.get(), code, inputs.check(body).needs());
    }
}
