package org.meguri.learn.media.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Lessons;
import org.meguri.learn.ModuleMedia;
import org.meguri.learn.media.MediaFiles;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.problem.NotFound;

/** The pictures, files and films of a lesson, for whoever may read the lesson. */
@Path("/lessons/{id}/media")
@RolesAllowed("EMPLOYEE")
public class LessonMediaPages {

    private final CurrentActor actor;
    private final Lessons lessons;
    private final MediaFiles files;
    private final MediaAnswers answers;

    LessonMediaPages(CurrentActor actor, Lessons lessons, MediaFiles files, MediaAnswers answers) {
        this.actor = actor;
        this.lessons = lessons;
        this.files = files;
        this.answers = answers;
    }

    @GET
    @Path("{file}")
    public Response show(
            @RestPath UUID id,
            @RestPath String file,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        Actor who = actor.get();
        String sha256 = lessons.media(lessons.of(who, id)).stream()
                .filter(one -> one.name().equals(file))
                .map(ModuleMedia::sha256)
                .findFirst()
                .orElseThrow(NotFound::new);
        return answers.of(files.of(who.body(), sha256).orElseThrow(NotFound::new), file, range, known);
    }
}
