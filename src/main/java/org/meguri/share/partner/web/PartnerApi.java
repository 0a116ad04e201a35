package org.meguri.share.partner.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.platform.web.Reader;
import org.meguri.share.CaseKind;
import org.meguri.share.CaseRow;
import org.meguri.share.Cases;
import org.meguri.share.Story;
import org.meguri.share.partner.AcknowledgeInvitation;
import org.meguri.share.partner.GiveAdvice;
import org.meguri.share.partner.Invitation;
import org.meguri.share.partner.Invitations;
import org.meguri.share.partner.PartnerQuestions;

/** What a partner sees and does, for programs. */
@Path("/api/v1")
@RolesAllowed("PARTNER")
@Tag(name = "partners")
public class PartnerApi {

    /** What I am invited to; {@code host} answers for the programme. */
    @JsonInclude
    public record MyInvitationJson(
            UUID id,
            String body,
            String programme,
            @Nullable String host,
            LocalDate from,
            LocalDate to,
            Invitation.State state,
            @Nullable OffsetDateTime acknowledgedAt) {}

    /** A question put to me; the author has no name where the section signed the case. */
    @JsonInclude
    public record MyQuestionJson(
            UUID id,
            CaseKind kind,
            String title,
            String section,
            @Nullable String author,
            String programme,
            LocalDate until,
            String question,
            OffsetDateTime askedAt,
            @Nullable String advice,
            @Nullable OffsetDateTime advisedAt,
            @Nullable Boolean used,
            @Nullable String outcome) {}

    /** A question with the case that it is about. */
    @JsonInclude
    public record MyQuestionWithCaseJson(
            MyQuestionJson question,
            String task,
            @Nullable String problem,
            String tried,
            String result,
            @Nullable String why,
            String advice,
            @Nullable String prompt,
            int baselineMinutes,
            int averageMinutes,
            boolean confirmed) {}

    /** Advice. */
    @Schema(example = "{\"advice\":\"数字は、出典の頁と並べて確かめると早く済みます。\"}")
    public record AdviceRequest(@Nullable @NoPersonalData String advice) {}

    private final CurrentActor actor;
    private final Invitations invitations;
    private final PartnerQuestions questions;
    private final Cases cases;
    private final AcknowledgeInvitation acknowledgeInvitation;
    private final GiveAdvice giveAdvice;
    private final Inputs inputs;
    private final Reader reader;
    private final Clock clock;

    PartnerApi(
            CurrentActor actor,
            Invitations invitations,
            PartnerQuestions questions,
            Cases cases,
            AcknowledgeInvitation acknowledgeInvitation,
            GiveAdvice giveAdvice,
            Inputs inputs,
            Reader reader,
            Clock clock) {
        this.actor = actor;
        this.invitations = invitations;
        this.questions = questions;
        this.cases = cases;
        this.acknowledgeInvitation = acknowledgeInvitation;
        this.giveAdvice = giveAdvice;
        this.inputs = inputs;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Path("me/partner-invitations")
    @Operation(summary = "What I am invited to, and until when")
    public ItemsJson<MyInvitationJson> invitations() {
        Locale locale = reader.locale();
        LocalDate today = LocalDate.now(clock);
        return ItemsJson.all(invitations.mine(actor.get()).stream()
                .map(one -> new MyInvitationJson(
                        one.id(),
                        one.body().in(locale),
                        one.programmeTitle().in(locale),
                        one.host(),
                        one.days().from(),
                        one.days().to(),
                        one.state(today),
                        Moments.at(one.acknowledgedAt(), clock)))
                .toList());
    }

    @PUT
    @Path("me/partner-invitations/{id}/acknowledgement")
    @Operation(
            summary = "Acknowledge an invitation",
            description = "That I see only what I am asked about, use it for advice alone, and keep it to myself.")
    public void acknowledge(@RestPath UUID id) {
        acknowledgeInvitation.acknowledge(actor.get(), id);
    }

    @GET
    @Path("me/partner-questions")
    @Operation(summary = "The questions put to me: those that wait first, oldest first")
    public ItemsJson<MyQuestionJson> questions() {
        return ItemsJson.all(
                questions.toMe(actor.get()).stream().map(this::json).toList());
    }

    @GET
    @Path("me/partner-questions/{id}")
    @Operation(summary = "A question put to me, with its case")
    public MyQuestionWithCaseJson question(@RestPath UUID id) {
        Actor who = actor.get();
        PartnerQuestions.Line line = questions.toMe(who, id).orElseThrow(NotFound::new);
        Story story = cases.of(who, line.caseId()).story();
        CaseRow row = cases.row(who, line.caseId());
        return new MyQuestionWithCaseJson(
                json(line),
                row.task().name().in(reader.locale()),
                story.problem(),
                story.tried(),
                story.result(),
                story.why(),
                story.advice(),
                story.prompt(),
                row.figures().baselineMinutes(),
                row.figures().averageMinutes(),
                row.isConfirmed());
    }

    @PUT
    @Path("me/partner-questions/{id}/advice")
    @Operation(summary = "Advise, once; the author decides what is used")
    public void advise(@RestPath UUID id, @Nullable AdviceRequest body) {
        AdviceRequest request = inputs.check(body);
        giveAdvice.advise(actor.get(), id, request.advice());
    }

    private MyQuestionJson json(PartnerQuestions.Line line) {
        Locale locale = reader.locale();
        return new MyQuestionJson(
                line.id(),
                line.kind(),
                line.title(),
                line.section().in(locale),
                line.author(),
                line.programme().in(locale),
                line.until(),
                line.question(),
                Objects.requireNonNull(Moments.at(line.askedAt(), clock)),
                line.advice(),
                Moments.at(line.advisedAt(), clock),
                line.used(),
                line.outcome());
    }
}
