package org.meguri.share.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.platform.web.Once;
import org.meguri.share.Case;
import org.meguri.share.partner.AskPartner;
import org.meguri.share.partner.PartnerQuestion;
import org.meguri.share.partner.PartnerQuestions;

/** What the author of a case asks partners, for programs. */
@Path("/api/v1/cases/{id}/partner-questions")
@RolesAllowed("EMPLOYEE")
@Tag(name = "partners")
public class CasePartnerApi {

    /** A partner who can be asked; {@code partner} is sent with the question. */
    public record PartnerJson(UUID partner, String name, String organisation, LocalDate to) {}

    /** A question with what came of it; {@code over} says that the partner can no longer answer. */
    @JsonInclude
    public record AskedJson(
            UUID id,
            String name,
            String organisation,
            String question,
            OffsetDateTime askedAt,
            PartnerQuestion.State state,
            boolean over,
            @Nullable String advice,
            @Nullable OffsetDateTime advisedAt,
            @Nullable Boolean used,
            @Nullable String outcome) {}

    /** Whom the author may ask about the case, and what was asked. */
    public record CasePartnersJson(List<PartnerJson> partners, List<AskedJson> items) {}

    /** What was made. */
    public record QuestionCreatedJson(UUID id) {}

    /** A question; {@code partner} is the invitation of the partner. */
    @Schema(example = "{\"partner\":\"01a20dd2-2588-7bf9-a0a6-cbec636dea8a\",\"question\":\"確認の手順は、これで足りるでしょうか。\"}")
    public record QuestionRequest(
            @Nullable String partner,
            @Nullable @NoPersonalData String question) {}

    private final CurrentActor actor;
    private final PartnerQuestions questions;
    private final AskPartner askPartner;
    private final Inputs inputs;
    private final Once once;
    private final Clock clock;

    CasePartnerApi(
            CurrentActor actor,
            PartnerQuestions questions,
            AskPartner askPartner,
            Inputs inputs,
            Once once,
            Clock clock) {
        this.actor = actor;
        this.questions = questions;
        this.askPartner = askPartner;
        this.inputs = inputs;
        this.once = once;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Whom I may ask about a case of mine, and what I asked",
            description =
                    "partners leaves out who has a question about the case to answer, and is empty where the case is not"
                            + " for everybody or its task is of information class 2 or higher.")
    public CasePartnersJson list(@RestPath UUID id) {
        Actor who = actor.get();
        Case told = questions.ownCase(who, id);
        return new CasePartnersJson(
                questions.refusal(told) != null
                        ? List.of()
                        : questions.free(told).stream()
                                .map(one -> new PartnerJson(one.id(), one.name(), one.organisation(), one.to()))
                                .toList(),
                questions.about(who, id).stream().map(this::json).toList());
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Ask a partner about a case of mine",
            description =
                    "From then on the partner sees the case, and no other. One question at a time for each partner"
                            + " and case.")
    public QuestionCreatedJson ask(
            @RestPath UUID id, @Nullable QuestionRequest body, @RestHeader("Idempotency-Key") @Nullable String key) {
        QuestionRequest request = inputs.check(body);
        return new QuestionCreatedJson(
                once.of(key, () -> askPartner.ask(actor.get(), id, request.partner(), request.question())));
    }

    private AskedJson json(PartnerQuestions.Asked one) {
        return new AskedJson(
                one.id(),
                one.name(),
                one.organisation(),
                one.question(),
                at(one.askedAt()),
                one.state(),
                one.over(),
                one.advice(),
                one.advisedAt() == null ? null : at(one.advisedAt()),
                one.used(),
                one.outcome());
    }

    private OffsetDateTime at(Instant moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime();
    }
}
