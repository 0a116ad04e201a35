package org.meguri.share.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.share.partner.AnswerAdvice;
import org.meguri.share.partner.WithdrawQuestion;

/** What becomes of a question to a partner, for programs. */
@Path("/api/v1")
@RolesAllowed("EMPLOYEE")
@Tag(name = "partners")
public class AskedApi {

    /** What came of an advice. */
    @Schema(example = "{\"used\":true,\"outcome\":\"手順書に一行加えました。\"}")
    public record OutcomeRequest(
            @Nullable Boolean used,
            @Nullable @NoPersonalData String outcome) {}

    private final CurrentActor actor;
    private final WithdrawQuestion withdrawQuestion;
    private final AnswerAdvice answerAdvice;
    private final Inputs inputs;

    AskedApi(CurrentActor actor, WithdrawQuestion withdrawQuestion, AnswerAdvice answerAdvice, Inputs inputs) {
        this.actor = actor;
        this.withdrawQuestion = withdrawQuestion;
        this.answerAdvice = answerAdvice;
        this.inputs = inputs;
    }

    @DELETE
    @Path("partner-questions/{id}")
    @Operation(summary = "Take a question back before the partner has answered")
    public void withdraw(@RestPath UUID id) {
        withdrawQuestion.withdraw(actor.get(), id);
    }

    @PUT
    @Path("partner-questions/{id}/outcome")
    @Operation(summary = "Say whether the advice was used, and a word about it")
    public void answer(@RestPath UUID id, @Nullable OutcomeRequest body) {
        OutcomeRequest request = inputs.check(body);
        answerAdvice.answer(actor.get(), id, request.used(), request.outcome());
    }
}
