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
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.share.Answer;
import org.meguri.share.partner.AskPartner;

/** The author of a case asks a partner, on the page of the case. */
@Path("/cases/{id}/partner-questions")
@RolesAllowed("EMPLOYEE")
public class CasePartnerPages {

    /** A question, as typed. */
    public record QuestionForm(
            @RestForm @Nullable String partner,
            @RestForm @Nullable @NoPersonalData String question,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    private final CurrentActor actor;
    private final CaseViews views;
    private final AskPartner askPartner;
    private final Forms forms;

    CasePartnerPages(CurrentActor actor, CaseViews views, AskPartner askPartner, Forms forms) {
        this.actor = actor;
        this.views = views;
        this.askPartner = askPartner;
        this.forms = forms;
    }

    @POST
    public Response ask(@RestPath UUID id, @BeanParam QuestionForm form) {
        return forms.submit(
                form,
                () -> askPartner.ask(actor.get(), id, form.partner(), form.question()),
                done -> "/cases/" + id + "#partners",
                errors -> new CasePages.CasePage(
                        views.of(id),
                        List.of(Answer.values()),
                        errors,
                        "",
                        "",
                        PartnerView.Typed.question(form.partner(), form.question())));
    }
}
