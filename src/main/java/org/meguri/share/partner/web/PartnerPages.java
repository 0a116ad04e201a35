package org.meguri.share.partner.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.share.Case;
import org.meguri.share.CaseRow;
import org.meguri.share.Cases;
import org.meguri.share.partner.AcknowledgeInvitation;
import org.meguri.share.partner.GiveAdvice;
import org.meguri.share.partner.Invitation;
import org.meguri.share.partner.Invitations;
import org.meguri.share.partner.PartnerQuestions;

/** What a partner sees: the invitation, the questions, and what came of the advice. */
@Path("/")
@RolesAllowed("PARTNER")
public class PartnerPages {

    /** The partner's first page; {@code asked} says whether questions can be put to the partner today. */
    @CheckedTemplate(basePath = "share", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PartnerHome(
            List<Invited> open,
            List<Invited> invited,
            List<PartnerQuestions.Line> waiting,
            List<PartnerQuestions.Line> advised,
            boolean asked,
            Errors errors,
            Locale locale)
            implements TemplateInstance {}

    /** What the partner is invited to. */
    public record Invited(Invitations.Mine invitation, Invitation.State state, long daysLeft) {

        public boolean isLive() {
            return state == Invitation.State.LIVE;
        }
    }

    /**
     * A question with its case.
     *
     * @param told null when it may not be seen any more, while what the partner had typed still is
     */
    @CheckedTemplate(basePath = "share", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PartnerQuestionPage(
            UUID id,
            PartnerQuestions.@Nullable Line line,
            @Nullable Case told,
            @Nullable CaseRow row,
            Errors errors,
            String advice,
            Locale locale)
            implements TemplateInstance {}

    /** Advice, as typed. */
    public record AdviceForm(
            @RestForm @Nullable @NoPersonalData String advice,
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    /** A button without fields. */
    public record ActForm(@RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final Invitations invitations;
    private final PartnerQuestions questions;
    private final Cases cases;
    private final AcknowledgeInvitation acknowledgeInvitation;
    private final GiveAdvice giveAdvice;
    private final Forms forms;
    private final Clock clock;

    PartnerPages(
            CurrentActor actor,
            Invitations invitations,
            PartnerQuestions questions,
            Cases cases,
            AcknowledgeInvitation acknowledgeInvitation,
            GiveAdvice giveAdvice,
            Forms forms,
            Clock clock) {
        this.actor = actor;
        this.invitations = invitations;
        this.questions = questions;
        this.cases = cases;
        this.acknowledgeInvitation = acknowledgeInvitation;
        this.giveAdvice = giveAdvice;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    @Path("home/partner")
    public TemplateInstance home() {
        return home(Errors.NONE);
    }

    @POST
    @Path("invitations/{id}/acknowledgement")
    public Response acknowledge(@RestPath UUID id, @BeanParam ActForm form) {
        return forms.submit(
                form,
                () -> {
                    acknowledgeInvitation.acknowledge(actor.get(), id);
                    return null;
                },
                done -> "/home/partner",
                this::home);
    }

    @GET
    @Path("partner-questions/{id}")
    public TemplateInstance show(@RestPath UUID id) {
        PartnerQuestions.Line line = questions.toMe(actor.get(), id).orElseThrow(NotFound::new);
        return page(id, line, Errors.NONE, "");
    }

    @POST
    @Path("partner-questions/{id}/advice")
    public Response advise(@RestPath UUID id, @BeanParam AdviceForm form) {
        return forms.submit(
                form,
                () -> {
                    giveAdvice.advise(actor.get(), id, form.advice());
                    return null;
                },
                done -> "/home/partner",
                errors -> page(
                        id,
                        questions.toMe(actor.get(), id).orElse(null),
                        errors,
                        Objects.requireNonNullElse(form.advice(), "")));
    }

    private TemplateInstance page(UUID id, PartnerQuestions.@Nullable Line line, Errors errors, String advice) {
        Actor who = actor.get();
        return new PartnerQuestionPage(
                id,
                line,
                line == null ? null : cases.of(who, line.caseId()),
                line == null ? null : cases.row(who, line.caseId()),
                errors,
                advice,
                who.locale());
    }

    private TemplateInstance home(Errors errors) {
        Actor who = actor.get();
        LocalDate today = LocalDate.now(clock);
        List<Invited> all = invitations.mine(who).stream()
                .map(one -> new Invited(
                        one,
                        one.state(today),
                        ChronoUnit.DAYS.between(today, one.days().to())))
                .toList();
        List<PartnerQuestions.Line> lines = questions.toMe(who);
        return new PartnerHome(
                all.stream().filter(one -> one.state() == Invitation.State.OPEN).toList(),
                all.stream().filter(one -> one.state() != Invitation.State.OPEN).toList(),
                lines.stream().filter(PartnerQuestions.Line::isWaiting).toList(),
                lines.stream().filter(line -> !line.isWaiting()).toList(),
                all.stream().anyMatch(Invited::isLive),
                errors,
                who.locale());
    }
}
