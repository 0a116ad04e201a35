package org.meguri.learn.record.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.record.LearningRecord;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;

/** One's own learning record for programs. */
@Path("/api/v1/me/learning-record")
@RolesAllowed("EMPLOYEE")
@Tag(name = "learn")
public class LearningRecordApi {

    /** Everything that I have learned and am learning, the newest first in each list. */
    public record LearningRecordJson(
            List<LearnedModuleJson> modules, List<QuizTryJson> quizzes, List<AttendedClassJson> classes) {}

    /** A module; {@code proven} says that it was passed by a real task. */
    @JsonInclude
    public record LearnedModuleJson(
            UUID module,
            String course,
            String title,
            long lessons,
            long read,
            Instant enrolledAt,
            @Nullable Instant passedAt,
            boolean proven) {}

    /** A try of a quiz. */
    public record QuizTryJson(UUID id, String module, Instant at, int correct, int asked, boolean passed) {}

    /**
     * A classroom session; {@code attendedAt} is null where it was not noted that I came, {@code module} the code of what was
     * taught.
     */
    @JsonInclude
    public record AttendedClassJson(
            UUID id,
            String title,
            LocalDate heldOn,
            @Nullable Instant attendedAt,
            @Nullable String module) {}

    private final CurrentActor actor;
    private final LearningRecord learned;

    LearningRecordApi(CurrentActor actor, LearningRecord learned) {
        this.actor = actor;
        this.learned = learned;
    }

    @GET
    @Operation(
            summary = "My learning as a whole",
            description = "Nobody else sees scores. At most 50 tries of quizzes.")
    public LearningRecordJson show() {
        Actor who = actor.get();
        return new LearningRecordJson(
                learned.modules(who).stream()
                        .map(one -> new LearnedModuleJson(
                                one.module(),
                                one.course(),
                                one.title().in(who.locale()),
                                one.lessons(),
                                one.read(),
                                one.enrolledAt(),
                                one.passedAt(),
                                one.isProven()))
                        .toList(),
                learned.attempts(who).stream()
                        .map(one -> new QuizTryJson(
                                one.id(),
                                one.module().in(who.locale()),
                                one.at(),
                                one.correct(),
                                one.asked(),
                                one.passed()))
                        .toList(),
                learned.classes(who).stream()
                        .map(one -> new AttendedClassJson(
                                one.id(), one.title(), one.heldOn(), one.attendedAt(), one.line()))
                        .toList());
    }
}
