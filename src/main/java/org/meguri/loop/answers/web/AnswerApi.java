package org.meguri.loop.answers.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Inputs;
import org.meguri.practice.answer.AnswerMany;

/** Answering many reports at once, for programs. */
@Path("/api/v1/answers")
@RolesAllowed("TRAINER")
@Tag(name = "answers")
public class AnswerApi {

    /** Which practices are answered with which of my templates. */
    public record AnswersRequest(
            @Nullable UUID template, @Nullable List<UUID> practices) {}

    /** How many were answered; the others had been answered already. */
    public record AnsweredJson(int answered) {}

    private final CurrentActor actor;
    private final AnswerMany answerMany;
    private final Inputs inputs;

    AnswerApi(CurrentActor actor, AnswerMany answerMany, Inputs inputs) {
        this.actor = actor;
        this.answerMany = answerMany;
        this.inputs = inputs;
    }

    @POST
    @Operation(
            summary = "Answer reports with a template of mine",
            description = "1 to 100 practices; each gets its own name, task and minutes in the gaps. What was answered"
                    + " already is left alone, so that asking twice does no harm.")
    public AnsweredJson answer(@Nullable AnswersRequest body) {
        AnswersRequest told = inputs.check(body);
        List<UUID> practices = told.practices();
        return new AnsweredJson(
                answerMany.answer(actor.get(), told.template(), practices == null ? List.of() : practices));
    }
}
