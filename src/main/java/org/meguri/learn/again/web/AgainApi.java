package org.meguri.learn.again.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.again.AnswerRecall;
import org.meguri.learn.again.Recall;
import org.meguri.learn.again.RecallAnswer;
import org.meguri.learn.again.Recalls;
import org.meguri.learn.again.SkipRecall;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.ItemsJson;

/** Being asked again, for programs. */
@Path("/api/v1")
@RolesAllowed("EMPLOYEE")
@Tag(name = "learn")
public class AgainApi {

    /** What one is asked again; {@code turn} counts from 1. */
    public record RecallJson(
            UUID id,
            String module,
            int turn,
            Instant askedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant skippedAt,
            List<QuestionJson> questions) {}

    /** A question; {@code correct} is null before it was answered. */
    public record QuestionJson(
            UUID id,
            String text,
            boolean multiple,
            @Nullable Boolean correct,
            List<ChoiceJson> choices) {}

    /** A choice; right or not, and why, is said once the question was answered. */
    public record ChoiceJson(
            UUID id,
            String text,
            boolean chosen,
            @Nullable Boolean right,
            @Nullable String feedback) {}

    /** The answers to all questions. */
    public record AnswersRequest(@Nullable List<AnswerRequest> answers) {}

    /** The choices of one question. */
    public record AnswerRequest(
            @Nullable UUID question, @Nullable List<UUID> choices) {}

    /** One that waits. */
    public record OpenJson(UUID id, String module, int turn, Instant askedAt) {}

    private final CurrentActor actor;
    private final Recalls recalls;
    private final AnswerRecall answerRecall;
    private final SkipRecall skipRecall;

    AgainApi(CurrentActor actor, Recalls recalls, AnswerRecall answerRecall, SkipRecall skipRecall) {
        this.actor = actor;
        this.recalls = recalls;
        this.answerRecall = answerRecall;
        this.skipRecall = skipRecall;
    }

    @GET
    @Path("me/recalls")
    @Operation(summary = "What one is asked again and has not answered", description = "The oldest first.")
    public ItemsJson<OpenJson> open() {
        return ItemsJson.all(recalls.open(actor.get()).stream()
                .map(recall -> new OpenJson(recall.id(), recall.module().code(), recall.turn(), recall.askedAt()))
                .toList());
    }

    @GET
    @Path("recalls/{id}")
    @Operation(summary = "The questions, with what came of them once they were answered")
    public RecallJson show(@RestPath UUID id) {
        Actor who = actor.get();
        return json(recalls.of(who, id), who.locale());
    }

    @PUT
    @Path("recalls/{id}/answers")
    @Operation(
            summary = "Answer what one is asked again",
            description = "Nothing hangs on it; a second answer changes nothing.")
    public RecallJson answer(@RestPath UUID id, @Nullable AnswersRequest request) {
        Map<UUID, List<UUID>> chosen = new HashMap<>();
        if (request != null && request.answers() != null) {
            for (AnswerRequest answer : request.answers()) {
                if (answer.question() != null) {
                    chosen.put(answer.question(), answer.choices() == null ? List.of() : answer.choices());
                }
            }
        }
        answerRecall.answer(actor.get(), id, chosen);
        return show(id);
    }

    @PUT
    @Path("recalls/{id}/skip")
    @Operation(summary = "Put aside what one is asked again")
    public RecallJson skip(@RestPath UUID id) {
        skipRecall.skip(actor.get(), id);
        return show(id);
    }

    private static RecallJson json(Recall recall, Locale locale) {
        return new RecallJson(
                recall.id(),
                recall.module().code(),
                recall.turn(),
                recall.askedAt(),
                recall.answeredAt(),
                recall.skippedAt(),
                recall.answers().stream()
                        .map(answer -> question(answer, locale))
                        .toList());
    }

    private static QuestionJson question(RecallAnswer answer, Locale locale) {
        boolean shown = answer.correct() != null;
        return new QuestionJson(
                answer.question().id(),
                answer.question().text().in(locale),
                answer.question().isMultiple(),
                answer.correct(),
                answer.question().choices().stream()
                        .map(choice -> new ChoiceJson(
                                choice.id(),
                                choice.text().in(locale),
                                answer.chosen().contains(choice.id()),
                                shown ? choice.isCorrect() : null,
                                shown ? choice.feedback().in(locale) : null))
                        .toList());
    }
}
