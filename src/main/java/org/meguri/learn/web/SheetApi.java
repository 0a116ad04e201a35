package org.meguri.learn.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Answer;
import org.meguri.learn.Quiz;
import org.meguri.learn.Quizzes;
import org.meguri.learn.sheet.KeepSheet;
import org.meguri.learn.sheet.KeptSheet;
import org.meguri.learn.sheet.KeptSheets;
import org.meguri.learn.tries.Tries;
import org.meguri.learn.web.LearnApi.AnswerJson;
import org.meguri.learn.web.LearnApi.AttemptRequest;
import org.meguri.learn.web.LearnApi.QuizJson;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Ids;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.Reader;

/** The open sheet of a quiz for programs. */
@Path("/api/v1/quizzes/{id}/sheet")
@RolesAllowed("EMPLOYEE")
@Tag(name = "learn")
public class SheetApi {

    /** A sheet and what is answered on it so far; {@code keptAt} is null where nothing was kept. */
    public record SheetJson(
            QuizJson quiz,
            List<AnswerJson> answers,
            @Nullable OffsetDateTime keptAt) {}

    private final CurrentActor actor;
    private final Quizzes quizzes;
    private final Tries tries;
    private final KeptSheets sheets;
    private final KeepSheet keepSheet;
    private final Inputs inputs;
    private final Reader reader;
    private final Clock clock;

    SheetApi(
            CurrentActor actor,
            Quizzes quizzes,
            Tries tries,
            KeptSheets sheets,
            KeepSheet keepSheet,
            Inputs inputs,
            Reader reader,
            Clock clock) {
        this.actor = actor;
        this.quizzes = quizzes;
        this.tries = tries;
        this.sheets = sheets;
        this.keepSheet = keepSheet;
        this.inputs = inputs;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "The sheet to go on with",
            description = "The one whose answers were kept and that is not handed in; else a new one.")
    public SheetJson show(@RestPath UUID id) {
        Actor who = actor.get();
        Quiz quiz = quizzes.of(who, id);
        KeptSheet kept = sheets.open(who, id).orElse(null);
        UUID sheet = kept == null ? Ids.next() : kept.sheet();
        QuizJson asked =
                QuizJson.of(quiz, sheet, who.person(), tries.left(who.person(), id, quiz.tries()), reader.locale());
        return new SheetJson(
                asked,
                kept == null ? List.of() : answers(kept.answers()),
                kept == null ? null : kept.keptAt().atZone(clock.getZone()).toOffsetDateTime());
    }

    @PUT
    @Operation(
            summary = "Keep what is answered so far",
            description =
                    "Answers may be missing, and nothing is marked. It is forgotten when the sheet is handed in or"
                            + " after some days; 409 when it is handed in already.")
    public void keep(@RestPath UUID id, @Nullable AttemptRequest body) {
        // whose quiz it is comes before what was sent
        quizzes.of(actor.get(), id);
        AttemptRequest request = inputs.check(body);
        keepSheet.keep(actor.get(), id, request.sheet(), LearnApi.answers(request, inputs));
    }

    private static List<AnswerJson> answers(Map<UUID, Answer> kept) {
        return kept.entrySet().stream()
                .map(one -> new AnswerJson(
                        one.getKey(), one.getValue().chosen(), one.getValue().text()))
                .toList();
    }
}
