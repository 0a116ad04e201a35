package org.meguri.learn.author.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.meguri.learn.Courses;
import org.meguri.learn.RetireCourse;
import org.meguri.learn.folder.CourseFiles;
import org.meguri.learn.folder.CourseFolder;
import org.meguri.learn.folder.CourseZip;
import org.meguri.learn.media.MediaFiles;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;

/** Published courses for programs: taking one out as it is taught, ending it, teaching it again. */
@Path("/api/v1")
@RolesAllowed({"TRAINER", "OWNER"})
@Tag(name = "course-drafts")
public class CourseKeepingApi {

    private final CurrentActor actor;
    private final Courses courses;
    private final RetireCourse retireCourse;
    private final MediaFiles files;

    CourseKeepingApi(CurrentActor actor, Courses courses, RetireCourse retireCourse, MediaFiles files) {
        this.actor = actor;
        this.courses = courses;
        this.retireCourse = retireCourse;
        this.files = files;
    }

    @GET
    @Path("courses/{code}/folder")
    @Produces("application/zip")
    @ResponseHeader(name = HttpHeaders.CONTENT_DISPOSITION, value = "attachment; filename=\"course.zip\"")
    @Operation(
            summary = "The folder of a course as it is taught, packed as one ZIP file",
            description = "It can be handed in again as a draft, here or in another installation.")
    public StreamingOutput folder(@RestPath String code) {
        Actor who = actor.get();
        CourseFolder folder = CourseFiles.write(courses.taught(who, code));
        UUID body = who.body();
        return out -> CourseZip.pack(folder, (sha256, to) -> files.copy(body, sha256, to), out);
    }

    @PUT
    @Path("courses/{code}/retirement")
    @Operation(
            summary = "End a course",
            description = "Nobody new is enrolled; whoever is under way finishes. Doing so again changes nothing.")
    public void retire(@RestPath String code) {
        retireCourse.retire(actor.get(), code);
    }

    @DELETE
    @Path("courses/{code}/retirement")
    @Operation(summary = "Teach a course again that was ended")
    public void reopen(@RestPath String code) {
        retireCourse.reopen(actor.get(), code);
    }
}
