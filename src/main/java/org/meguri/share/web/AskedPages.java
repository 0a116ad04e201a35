package org.meguri.share.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.share.Answer;
import org.meguri.share.partner.AnswerAdvice;
import org.meguri.share.partner.PartnerQuestions;
import org.meguri.share.partner.WithdrawQuestion;

/** What becomes of a question to a partner: taken back, or answered and used or not; on the page of its case. */
@Path("/")
@RolesAllowed("EMPLOYEE")
public class AskedPages {

    /** What came of an advice, as typed. */
    public record OutcomeForm(
            @RestForm @Nullable String used,
            @RestForm @Nullable @NoPersonalData String outcome,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    /** A button without fields. */
    public record ActForm(@RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final CaseViews views;
    private final PartnerQuestions questions;
    private final WithdrawQuestion withdrawQuestion;
    private final AnswerAdvice answerAdvice;
    private final Forms forms;

    AskedPages(
            CurrentActor actor,
            CaseViews views,
            PartnerQuestions questions,
            WithdrawQuestion withdrawQuestion,
            AnswerAdvice answerAdvice,
            Forms forms) {
        this.actor = actor;
        this.views = views;
        this.questions = questions;
        this.withdrawQuestion = withdrawQuestion;
        this.answerAdvice = answerAdvice;
        this.forms = forms;
    }

    @POST
    @Path("partner-questions/{id}/withdrawal")
    public Response withdraw(@RestPath UUID id, @BeanParam ActForm form) {
        UUID told = questions.caseOf(actor.get(), id);
        return forms.submit(
                form,
                () -> {
                    withdrawQuestion.withdraw(actor.get(), id);
                    return null;
                },
                done -> "/cases/" + told + "#partners",
                errors -> page(told, errors, PartnerView.Typed.NOTHING));
    }

    @POST
    @Path("partner-questions/{id}/outcome")
    public Response answer(@RestPath UUID id, @BeanParam OutcomeForm form) {
        UUID told = questions.caseOf(actor.get(), id);
        return forms.submit(
                form,
                () -> {
                    answerAdvice.answer(actor.get(), id, used(form.used()), form.outcome());
                    return null;
                },
                done -> "/cases/" + told + "#partners",
                errors -> page(told, errors, PartnerView.Typed.outcome(id.toString(), form.used(), form.outcome())));
    }

    private CasePages.CasePage page(UUID id, Errors errors, PartnerView.Typed typed) {
        return new CasePages.CasePage(views.of(id), List.of(Answer.values()), errors, "", "", typed);
    }

    private static @Nullable Boolean used(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return switch (typed) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Invalid("used", "choice-unknown");
        };
    }
}
