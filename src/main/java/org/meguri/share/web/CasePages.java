package org.meguri.share.web;

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
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Limit;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.share.AdoptCase;
import org.meguri.share.Answer;
import org.meguri.share.Cases;
import org.meguri.share.TryCase;

/** One case to read, to answer for one's section and to try oneself. */
@Path("/cases")
@RolesAllowed("EMPLOYEE")
public class CasePages {

    /** The case with the answer as typed. */
    @CheckedTemplate(basePath = "share", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record CasePage(
            CaseView view, List<Answer> options, Errors errors, String answer, String reason, PartnerView.Typed asking)
            implements TemplateInstance {}

    /** The section's answer. */
    public record AnswerForm(
            @RestForm @NotBlank(message = "choose-one") String answer,
            @RestForm @Nullable @Limit(500) @NoPersonalData String reason,
            @RestForm @Nullable @Limit(50) String task,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    /** Trying it alone. */
    public record TryForm(
            @RestForm @Nullable @Limit(50) String task,
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final CaseViews views;
    private final Cases cases;
    private final AdoptCase adoptCase;
    private final TryCase tryCase;
    private final Forms forms;

    CasePages(CurrentActor actor, CaseViews views, Cases cases, AdoptCase adoptCase, TryCase tryCase, Forms forms) {
        this.actor = actor;
        this.views = views;
        this.cases = cases;
        this.adoptCase = adoptCase;
        this.tryCase = tryCase;
        this.forms = forms;
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@RestPath UUID id) {
        return page(id, Errors.NONE, "", "");
    }

    @POST
    @Path("{id}/adoptions")
    public Response answer(@RestPath UUID id, @BeanParam AnswerForm form) {
        return forms.submit(
                form,
                () -> adoptCase.answer(
                        actor.get(),
                        id,
                        new AdoptCase.Answering(
                                Typed.choice(Answer.values(), "answer", form.answer()),
                                form.reason(),
                                form.task(),
                                null)),
                done -> next(id, done),
                errors -> page(
                        id,
                        errors,
                        Objects.requireNonNullElse(form.answer(), ""),
                        Objects.requireNonNullElse(form.reason(), "")));
    }

    @POST
    @Path("{id}/practice")
    public Response start(@RestPath UUID id, @BeanParam TryForm form) {
        return forms.submit(
                form,
                () -> tryCase.start(actor.get(), id, form.task(), null),
                done -> "/practices/" + done,
                errors -> page(id, errors, "", ""));
    }

    private String next(UUID id, @Nullable UUID adoption) {
        UUID practice =
                adoption == null ? null : cases.adoption(actor.get(), adoption).practiceId();
        return practice == null ? "/cases/" + id + "#answers" : "/practices/" + practice;
    }

    private TemplateInstance page(UUID id, Errors errors, String answer, String reason) {
        return new CasePage(views.of(id), List.of(Answer.values()), errors, answer, reason, PartnerView.Typed.NOTHING);
    }
}
