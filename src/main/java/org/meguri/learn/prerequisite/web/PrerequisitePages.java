package org.meguri.learn.prerequisite.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum;
import org.meguri.learn.Curriculum.CourseOutline;
import org.meguri.learn.prerequisite.Prerequisites;
import org.meguri.learn.prerequisite.SayPrerequisites;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;

/** Which courses come first. */
@Path("/courses/{code}/prerequisites")
@RolesAllowed({"TRAINER", "OWNER"})
public class PrerequisitePages {

    /** A course to choose. */
    public record Option(String code, String title, boolean chosen) {}

    /** The form. */
    @CheckedTemplate(basePath = "prerequisite", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PrerequisiteForm(String code, String title, List<Option> options, Errors errors)
            implements TemplateInstance {}

    /** What was chosen. */
    public record NeedsForm(
            @RestForm @Nullable List<String> needs,
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final Curricula curricula;
    private final Prerequisites prerequisites;
    private final SayPrerequisites sayPrerequisites;
    private final Forms forms;

    PrerequisitePages(
            CurrentActor actor,
            Curricula curricula,
            Prerequisites prerequisites,
            SayPrerequisites sayPrerequisites,
            Forms forms) {
        this.actor = actor;
        this.curricula = curricula;
        this.prerequisites = prerequisites;
        this.sayPrerequisites = sayPrerequisites;
        this.forms = forms;
    }

    @GET
    public TemplateInstance show(@RestPath String code) {
        Actor who = actor.get();
        return page(
                code,
                prerequisites.of(who, curricula.of(who.body()).course(code).id()).stream()
                        .map(CourseOutline::code)
                        .toList(),
                Errors.NONE);
    }

    @POST
    public Response say(@RestPath String code, @BeanParam NeedsForm form) {
        List<String> chosen = form.needs() == null ? List.of() : form.needs();
        return forms.submit(
                form,
                () -> {
                    sayPrerequisites.say(actor.get(), code, chosen);
                    return null;
                },
                done -> "/courses/" + code,
                errors -> page(code, chosen, errors));
    }

    private TemplateInstance page(String code, List<String> chosen, Errors errors) {
        Actor who = actor.get();
        Curriculum curriculum = curricula.of(who.body());
        CourseOutline course = curriculum.course(code);
        return new PrerequisiteForm(
                course.code(),
                course.title().in(who.locale()),
                curriculum.taughtCourses().stream()
                        .filter(one -> !one.id().equals(course.id()))
                        .map(one -> new Option(one.code(), one.title().in(who.locale()), chosen.contains(one.code())))
                        .toList(),
                errors);
    }
}
