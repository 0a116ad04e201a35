package org.meguri.share.lesson.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.web.CurrentActor;
import org.meguri.share.lesson.TurnIntoLesson;

/** A case becomes a lesson, for programs. */
@Path("/api/v1/cases/{id}/lesson")
@RolesAllowed({"TRAINER", "OWNER"})
@Tag(name = "share")
public class CaseLessonApi {

    /** Where the lesson shall stand: the codes of a course and a module in it. */
    public record PlaceRequest(
            @Nullable String course, @Nullable String module) {}

    /** Where it stands: the draft of the course, the module and the stem of the lesson. */
    public record LessonMadeJson(UUID draft, String module, String lesson) {}

    private final CurrentActor actor;
    private final TurnIntoLesson turnIntoLesson;

    CaseLessonApi(CurrentActor actor, TurnIntoLesson turnIntoLesson) {
        this.actor = actor;
        this.turnIntoLesson = turnIntoLesson;
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Turn a case into a lesson of a course that is being written",
            description =
                    "The draft of the course is opened if there is none. 409 where the case is not for everybody.")
    public LessonMadeJson turn(@RestPath UUID id, @Nullable PlaceRequest request) {
        TurnIntoLesson.Made made = turnIntoLesson.turn(
                actor.get(), id, request == null ? null : request.course(), request == null ? null : request.module());
        return new LessonMadeJson(made.draft(), made.module(), made.lesson());
    }
}
