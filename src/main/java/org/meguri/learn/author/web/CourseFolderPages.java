package org.meguri.learn.author.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.meguri.learn.Courses;
import org.meguri.learn.folder.CourseFiles;
import org.meguri.learn.folder.CourseFolder;
import org.meguri.learn.folder.CourseText;
import org.meguri.learn.folder.CourseZip;
import org.meguri.learn.media.MediaFiles;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;

/** A course as it is taught, as a folder to keep or to give to another municipality. */
@Path("/courses/{code}/folder")
@RolesAllowed({"TRAINER", "OWNER"})
public class CourseFolderPages {

    private final CurrentActor actor;
    private final Courses courses;
    private final MediaFiles files;

    CourseFolderPages(CurrentActor actor, Courses courses, MediaFiles files) {
        this.actor = actor;
        this.courses = courses;
        this.files = files;
    }

    @GET
    @Produces("application/zip")
    public Response folder(@RestPath String code) {
        Actor who = actor.get();
        CourseText text = courses.taught(who, code);
        CourseFolder folder = CourseFiles.write(text);
        UUID body = who.body();
        StreamingOutput zip = out -> CourseZip.pack(folder, (sha256, to) -> files.copy(body, sha256, to), out);
        return Response.ok(zip)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + text.code() + ".zip\"")
                .build();
    }
}
