package org.meguri.share.lesson.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.share.Cases;
import org.meguri.share.lesson.TurnIntoLesson;

/** A case becomes a lesson: one chooses where it shall stand. */
@Path("/cases/{id}/lesson")
@RolesAllowed({"TRAINER", "OWNER"})
public class CaseLessonPages {

    /** Where the lesson shall stand. */
    @CheckedTemplate(basePath = "share", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record CaseLessonForm(UUID id, String title, List<Place> places, String chosen, Errors errors)
            implements TemplateInstance {}

    /** A module of a course. */
    public record Place(String value, String course, String module) {}

    /** The choice, as typed: course and module with a slash between them. */
    public record PlaceForm(
            @RestForm @Nullable String module,
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final Cases cases;
    private final Curricula curricula;
    private final TurnIntoLesson turnIntoLesson;
    private final Forms forms;

    CaseLessonPages(CurrentActor actor, Cases cases, Curricula curricula, TurnIntoLesson turnIntoLesson, Forms forms) {
        this.actor = actor;
        this.cases = cases;
        this.curricula = curricula;
        this.turnIntoLesson = turnIntoLesson;
        this.forms = forms;
    }

    @GET
    public TemplateInstance choose(@RestPath UUID id) {
        return page(id, "", Errors.NONE);
    }

    @POST
    public Response turn(@RestPath UUID id, @BeanParam PlaceForm form) {
        String typed = form.module() == null ? "" : form.module();
        String[] place = typed.split("/", 2);
        return forms.submit(
                form,
                () -> turnIntoLesson
                        .turn(actor.get(), id, place[0], place.length > 1 ? place[1] : "")
                        .draft(),
                draft -> "/course-drafts/" + draft,
                errors -> page(id, typed, errors));
    }

    private CaseLessonForm page(UUID id, String chosen, Errors errors) {
        Actor who = actor.get();
        List<Place> places = curricula.of(who.body()).programmes().stream()
                .flatMap(programme -> programme.courses().stream())
                .flatMap(course -> course.modules().stream()
                        .map(module -> new Place(
                                course.code() + "/" + module.code(),
                                course.title().in(who.locale()),
                                module.code() + " " + module.title().in(who.locale()))))
                .toList();
        return new CaseLessonForm(id, cases.of(who, id).story().title(), places, chosen, errors);
    }
}
