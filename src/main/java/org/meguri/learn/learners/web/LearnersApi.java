package org.meguri.learn.learners.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.learners.Learner;
import org.meguri.learn.learners.Learners;
import org.meguri.learn.learners.Training;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.DateText;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Reader;

/** Who is where in a course, and how compulsory training stands, for programs. */
@Path("/api/v1")
@RolesAllowed({"TRAINER", "HR", "OWNER", "MANAGER"})
@Tag(name = "learn")
public class LearnersApi {

    private static final int SHOWN = 100;

    /** Somebody in a course. */
    @JsonInclude
    public record LearnerJson(
            UUID person,
            String staffNumber,
            String name,
            UUID unit,
            Learner.Where where,
            @Nullable String lesson,
            @Nullable LocalDate dueOn,
            boolean required,
            boolean overdue,
            boolean away) {}

    /** A unit with everything below it: finished of people, those who are away not counted. */
    public record TrainingUnitJson(String code, String name, long people, long finished, long overdue, long away) {}

    /** A course that somebody has to take. */
    public record TrainingCourseJson(String code, String title, TrainingUnitJson whole, List<TrainingUnitJson> below) {}

    /** All such courses in a unit. */
    public record TrainingJson(LocalDate asOf, String unit, List<TrainingCourseJson> courses) {}

    private final CurrentActor actor;
    private final Learners learners;
    private final Training training;
    private final Reader reader;

    LearnersApi(CurrentActor actor, Learners learners, Training training, Reader reader) {
        this.actor = actor;
        this.learners = learners;
        this.training = training;
        this.reader = reader;
    }

    @GET
    @Path("courses/{code}/learners")
    @Operation(
            summary = "Who is where in a course",
            description =
                    "Those who are enrolled or have to take it, as far as the caller oversees them. state is one of"
                            + " NOT_BEGUN, READING, QUIZ, FINISHED, OVERDUE, AWAY.")
    public ItemsJson<LearnerJson> learners(
            @RestPath String code,
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String next) {
        Locale locale = reader.locale();
        return ItemsJson.of(
                learners.of(actor.get(), code, unit, LearnerPages.filter(state)).page(Inputs.offset(next), SHOWN),
                one -> new LearnerJson(
                        one.person(),
                        one.staffNumber(),
                        one.name(),
                        one.unit(),
                        one.where(),
                        one.lesson() == null ? null : one.lesson().in(locale),
                        one.dueOn(),
                        one.required(),
                        one.overdue(),
                        one.away()));
    }

    @GET
    @Path("training")
    @Operation(
            summary = "How compulsory training stands",
            description = "asOf is a day up to today. Without unit it is the highest that the caller oversees.")
    public TrainingJson training(@RestQuery @Nullable String unit, @RestQuery @Nullable String asOf) {
        Locale locale = reader.locale();
        Training.Status status = training.of(actor.get(), unit, DateText.typedOrNull("asOf", asOf));
        return new TrainingJson(
                status.asOf(),
                status.unit().code(),
                status.courses().stream()
                        .map(one -> new TrainingCourseJson(
                                one.course().code(),
                                one.course().title().in(locale),
                                json(new Training.OfUnit(status.unit(), one.whole()), locale),
                                one.below().stream()
                                        .map(row -> json(row, locale))
                                        .toList()))
                        .toList());
    }

    private static TrainingUnitJson json(Training.OfUnit row, Locale locale) {
        return new TrainingUnitJson(
                row.unit().code(),
                row.unit().name().in(locale),
                row.numbers().people(),
                row.numbers().finished(),
                row.numbers().overdue(),
                row.numbers().away());
    }
}
