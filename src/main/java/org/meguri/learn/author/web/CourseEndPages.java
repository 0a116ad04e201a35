package org.meguri.learn.author.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.meguri.learn.RetireCourse;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Forms;

/** Ending a course, and teaching it again. */
@Path("/courses/{code}/retirement")
@RolesAllowed({"TRAINER", "OWNER"})
public class CourseEndPages {

    private final CurrentActor actor;
    private final RetireCourse retireCourse;

    CourseEndPages(CurrentActor actor, RetireCourse retireCourse) {
        this.actor = actor;
        this.retireCourse = retireCourse;
    }

    @POST
    public Response retire(@RestPath String code) {
        retireCourse.retire(actor.get(), code);
        return Forms.seeOther("/course-drafts");
    }

    @POST
    @Path("end")
    public Response reopen(@RestPath String code) {
        retireCourse.reopen(actor.get(), code);
        return Forms.seeOther("/course-drafts");
    }
}
