package org.meguri.practice.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Limit;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.practice.Outcome;
import org.meguri.practice.PracticeLog;
import org.meguri.practice.RecordTry;
import org.meguri.practice.prompt.PreparedPrompts;

/** Recording a try: within a minute, on a phone as well. */
@Path("/practices/{id}/logs")
@RolesAllowed("EMPLOYEE")
public class TryPages {

    /** The form. */
    @CheckedTemplate(basePath = "practice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record TryPage(PracticeView view, List<Outcome> outcomes, Errors errors, Typed typed)
            implements TemplateInstance {}

    /** A try as typed. */
    public record TryForm(
            @RestForm @NotBlank(message = "choose-one") String outcome,
            @RestForm @NotBlank(message = "required") String minutes,
            @RestForm @Nullable String checkingMinutes,
            @RestForm @Nullable String count,

            @RestForm @NotBlank(message = "required") @Limit(1000) @NoPersonalData
            String note,

            @RestForm @Nullable @Limit(4000) @NoPersonalData String prompt,
            @RestForm @Nullable String timed,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    private final CurrentActor actor;
    private final PracticeViews views;
    private final RecordTry recordTry;
    private final PreparedPrompts prepared;
    private final Forms forms;

    TryPages(CurrentActor actor, PracticeViews views, RecordTry recordTry, PreparedPrompts prepared, Forms forms) {
        this.actor = actor;
        this.views = views;
        this.recordTry = recordTry;
        this.prepared = prepared;
        this.forms = forms;
    }

    @GET
    @Path("new")
    public Response form(@RestPath UUID id) {
        PracticeView view = own(id);
        if (!view.mayTry()) {
            return Forms.seeOther("/practices/" + id + (view.mayPlan() ? "/plan" : ""));
        }
        return Response.ok(page(
                        view,
                        Errors.NONE,
                        Typed.of("try", "prompt", prepared.of(id).orElseGet(() -> lastPrompt(view)))))
                .build();
    }

    @POST
    public Response record(@RestPath UUID id, @BeanParam TryForm form) {
        return forms.submit(
                form,
                () -> recordTry.record(
                        actor.get(),
                        id,
                        new RecordTry.Try(
                                outcome(form.outcome()),
                                Fields.number("minutes", form.minutes()),
                                Fields.numberOrNull("checkingMinutes", form.checkingMinutes()),
                                Fields.numberOrNull("count", form.count()),
                                form.note(),
                                form.prompt(),
                                "true".equals(form.timed()))),
                done -> "/practices/" + id + "#tries",
                errors -> page(
                        own(id),
                        errors,
                        Typed.of(
                                "try",
                                "outcome",
                                form.outcome(),
                                "minutes",
                                form.minutes(),
                                "checkingMinutes",
                                form.checkingMinutes(),
                                "count",
                                form.count(),
                                "note",
                                form.note(),
                                "prompt",
                                form.prompt(),
                                "timed",
                                form.timed())));
    }

    private PracticeView own(UUID id) {
        PracticeView view = views.of(id);
        if (!view.isMine()) {
            throw new NotFound();
        }
        return view;
    }

    private static @Nullable String lastPrompt(PracticeView view) {
        List<PracticeLog> logs = view.logs();
        return logs.isEmpty()
                ? view.practice().seedPrompt()
                : logs.get(logs.size() - 1).prompt();
    }

    private static Outcome outcome(String named) {
        return Stream.of(Outcome.values())
                .filter(outcome -> outcome.name().equals(named))
                .findFirst()
                .orElseThrow(() -> new Invalid("outcome", "choose-one"));
    }

    private static TemplateInstance page(PracticeView view, Errors errors, Typed typed) {
        return new TryPage(view, List.of(Outcome.values()), errors, typed);
    }
}
