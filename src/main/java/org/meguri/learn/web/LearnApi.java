package org.meguri.learn.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Answer;
import org.meguri.learn.Choice;
import org.meguri.learn.CompleteLesson;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.BriefOutline;
import org.meguri.learn.Curriculum.CourseOutline;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.learn.Enrol;
import org.meguri.learn.Learning;
import org.meguri.learn.Lesson;
import org.meguri.learn.Lessons;
import org.meguri.learn.Question;
import org.meguri.learn.Quiz;
import org.meguri.learn.QuizAnswer;
import org.meguri.learn.QuizAttempt;
import org.meguri.learn.Quizzes;
import org.meguri.learn.SubmitQuiz;
import org.meguri.learn.folder.QuestionKind;
import org.meguri.learn.tries.Tries;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Ids;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Reader;

/** Courses, lessons and quizzes for programs. */
@Path("/api/v1")
@RolesAllowed("EMPLOYEE")
@Tag(name = "learn")
public class LearnApi {

    /** A course without its modules; {@code retired} where nobody new is enrolled. */
    public record CourseSummaryJson(
            UUID id, String code, String title, String summary, int minutes, int modules, boolean retired) {}

    /** A lesson in an outline; minutes of reading. */
    public record LessonRefJson(UUID id, String title, int minutes) {}

    /** A quiz in an outline. */
    public record QuizRefJson(UUID id, int passPercent, int questions) {}

    /** What a module asks to try, and on which tasks of the catalogue. */
    public record BriefJson(UUID id, String title, String attempt, String measure, List<String> tasks) {

        static BriefJson of(BriefOutline brief, Locale locale) {
            return new BriefJson(
                    brief.id(),
                    brief.title().in(locale),
                    brief.attempt().in(locale),
                    brief.measure().in(locale),
                    brief.taskCodes());
        }
    }

    /** A module; {@code brief} is null where the module ends in an exercise. */
    public record ModuleJson(
            UUID id,
            String code,
            String title,
            List<LessonRefJson> lessons,
            QuizRefJson quiz,
            @Nullable BriefJson brief) {

        static ModuleJson of(ModuleOutline module, Locale locale) {
            BriefOutline brief = module.brief();
            return new ModuleJson(
                    module.id(),
                    module.code(),
                    module.title().in(locale),
                    module.lessons().stream()
                            .map(lesson -> new LessonRefJson(
                                    lesson.id(), lesson.title().in(locale), lesson.minutes()))
                            .toList(),
                    new QuizRefJson(
                            module.quiz().id(),
                            module.quiz().passPercent(),
                            module.quiz().draw()),
                    brief == null ? null : BriefJson.of(brief, locale));
        }
    }

    /** A course with everything in it. */
    public record CourseJson(UUID id, String code, String title, String summary, List<ModuleJson> modules) {

        static CourseJson of(CourseOutline course, Locale locale) {
            return new CourseJson(
                    course.id(),
                    course.code(),
                    course.title().in(locale),
                    course.summary().in(locale),
                    course.modules().stream()
                            .map(module -> ModuleJson.of(module, locale))
                            .toList());
        }
    }

    /** Which modules of the course; all of them when the list is empty or missing. */
    @Schema(example = "{\"modules\":[\"M4\"]}")
    public record EnrolmentRequest(
            @Nullable List<String> modules, @Nullable LocalDate dueOn) {}

    /** An enrolment. */
    public record EnrolmentJson(UUID module, String code, LocalDate dueOn, int percent, boolean passed) {}

    /** A lesson with its text in Markdown. */
    public record LessonJson(
            UUID id,
            String title,
            int minutes,
            UUID module,
            String markdown,
            boolean completed,
            List<LessonMediaJson> media) {}

    /** A picture, file or film that the lessons of the module show, and where it is. */
    public record LessonMediaJson(String name, String href) {}

    /** A choice; whether it is right is not told. */
    public record ChoiceJson(UUID id, String text) {}

    /** A question of a sheet; a short one has no choices, and those of an order come shuffled. */
    public record QuestionJson(UUID id, QuestionKind kind, String text, boolean multiple, List<ChoiceJson> choices) {

        static QuestionJson of(Quiz.Asked asked, Locale locale) {
            Question question = asked.question();
            List<Choice> shown = question.kind() == QuestionKind.SHORT ? List.of() : asked.choices();
            return new QuestionJson(
                    question.id(),
                    question.kind(),
                    question.text().in(locale),
                    question.isMultiple(),
                    shown.stream()
                            .map(choice ->
                                    new ChoiceJson(choice.id(), choice.text().in(locale)))
                            .toList());
        }
    }

    /**
     * A sheet; hand it in under this number. {@code triesLeft} is null where there is no limit; with 0 there are no questions.
     */
    public record QuizJson(
            UUID id, UUID sheet, int passPercent, @Nullable Integer triesLeft, List<QuestionJson> questions) {

        static QuizJson of(Quiz quiz, UUID sheet, UUID person, @Nullable Integer left, Locale locale) {
            List<Quiz.Asked> asked = left != null && left == 0 ? List.of() : quiz.sheet(sheet, person);
            return new QuizJson(
                    quiz.id(),
                    sheet,
                    quiz.passPercent(),
                    left,
                    asked.stream().map(one -> QuestionJson.of(one, locale)).toList());
        }
    }

    /** What is answered to one question: choices, marked passages, all choices in their order; or words. */
    public record AnswerJson(
            @NotNull(message = "required") UUID question,
            @Nullable List<UUID> choices,
            @Nullable String text) {}

    /** A filled-in sheet. */
    @Schema(
            example =
                    "{\"sheet\":\"7d1f1c9e-0f0e-4a53-9a0c-0a8f2b1d9c11\",\"answers\":[{\"question\":\"01a20e03-bed7-7538-8eba-2f8a01b9dabf\",\"choices\":[\"01a20e03-bed7-7538-8eba-2f8a01b9dac0\"]}]}")
    public record AttemptRequest(
            @NotNull(message = "required") UUID sheet,
            @NotNull(message = "required") List<AnswerJson> answers) {}

    /** What is said about the chosen choices of one question. */
    public record FeedbackJson(UUID question, boolean correct, List<ChoiceFeedbackJson> choices) {}

    /** What is said about a chosen choice. */
    public record ChoiceFeedbackJson(UUID choice, boolean correct, String feedback) {}

    /** The marking; {@code score} in percent. */
    public record AttemptJson(UUID id, int score, boolean passed, List<FeedbackJson> feedback) {}

    private final CurrentActor actor;
    private final Curricula curricula;
    private final Learning learning;
    private final Lessons lessons;
    private final Quizzes quizzes;
    private final Enrol enrol;
    private final CompleteLesson completeLesson;
    private final SubmitQuiz submitQuiz;
    private final Tries tries;
    private final Inputs inputs;
    private final Reader reader;

    LearnApi(
            CurrentActor actor,
            Curricula curricula,
            Learning learning,
            Lessons lessons,
            Quizzes quizzes,
            Enrol enrol,
            CompleteLesson completeLesson,
            SubmitQuiz submitQuiz,
            Tries tries,
            Inputs inputs,
            Reader reader) {
        this.actor = actor;
        this.curricula = curricula;
        this.learning = learning;
        this.lessons = lessons;
        this.quizzes = quizzes;
        this.enrol = enrol;
        this.completeLesson = completeLesson;
        this.submitQuiz = submitQuiz;
        this.tries = tries;
        this.inputs = inputs;
        this.reader = reader;
    }

    @GET
    @Path("courses")
    @Operation(summary = "The courses of the open programmes")
    public ItemsJson<CourseSummaryJson> courses() {
        return ItemsJson.all(curricula.of(actor.get().body()).courses().stream()
                .map(course -> new CourseSummaryJson(
                        course.id(),
                        course.code(),
                        course.title().in(reader.locale()),
                        course.summary().in(reader.locale()),
                        course.minutes(),
                        course.modules().size(),
                        course.retired()))
                .toList());
    }

    @GET
    @Path("courses/{code}")
    @Operation(summary = "A course with its modules, lessons, quizzes and briefs")
    public CourseJson course(@RestPath String code) {
        return CourseJson.of(curricula.of(actor.get().body()).course(code), reader.locale());
    }

    @POST
    @ResponseStatus(201)
    @Path("courses/{code}/enrolments")
    @Operation(
            summary = "Enrol in modules of a course",
            description =
                    "A module with a brief opens a practice and a loop. Enrolling again changes nothing; whoever is in"
                            + " a former edition of a module stays in it.")
    public ItemsJson<EnrolmentJson> enrol(@RestPath String code, @Nullable EnrolmentRequest request) {
        Actor who = actor.get();
        CourseOutline course = curricula.of(who.body()).course(code);
        List<String> wanted = request == null || request.modules() == null ? List.of() : request.modules();
        List<ModuleOutline> chosen = learning.modules(who, course).stream()
                .filter(module -> wanted.isEmpty() || wanted.contains(module.code()))
                .toList();
        new Invalid.Check()
                .that(wanted.isEmpty() || chosen.size() == wanted.size(), "modules", "module-unknown")
                .orThrow();
        if (wanted.isEmpty() && (request == null || request.dueOn() == null)) {
            enrol.enrol(who, course);
        } else {
            chosen.forEach(
                    module -> enrol.enrol(who, who.person(), module.id(), request == null ? null : request.dueOn()));
        }
        Map<UUID, Learning.Progress> progress = learning.of(who);
        return ItemsJson.all(chosen.stream()
                .map(module -> enrolment(Objects.requireNonNull(progress.get(module.id()))))
                .toList());
    }

    private static EnrolmentJson enrolment(Learning.Progress progress) {
        Learning.Place place = Objects.requireNonNull(progress.place());
        return new EnrolmentJson(
                progress.module().id(),
                progress.module().code(),
                place.dueOn(),
                progress.percent(),
                progress.isPassed());
    }

    @GET
    @Path("lessons/{id}")
    @Operation(summary = "A lesson with its text in Markdown")
    public LessonJson lesson(@RestPath UUID id) {
        Actor who = actor.get();
        Lesson lesson = lessons.of(who, id);
        ModuleOutline module = curricula.of(who.body()).moduleOfLesson(id);
        return new LessonJson(
                id,
                lesson.title().in(reader.locale()),
                lesson.minutes(),
                module.id(),
                lesson.body().in(reader.locale()),
                learning.in(who, module.id()).read().contains(id),
                lessons.media(lesson).stream()
                        .map(one -> new LessonMediaJson(
                                one.name(),
                                "/lessons/" + id + "/media/"
                                        + URLEncoder.encode(one.name(), StandardCharsets.UTF_8)
                                                .replace("+", "%20")))
                        .toList());
    }

    @PUT
    @Path("lessons/{id}/completion")
    @Operation(summary = "The lesson has been read to its end", description = "Doing so again changes nothing.")
    public void complete(@RestPath UUID id) {
        completeLesson.complete(actor.get(), id);
    }

    @GET
    @Path("quizzes/{id}")
    @Operation(summary = "A new sheet of the quiz", description = "Questions and choices are drawn and shuffled anew.")
    public QuizJson quiz(@RestPath UUID id) {
        Actor who = actor.get();
        Quiz quiz = quizzes.of(who, id);
        return QuizJson.of(quiz, Ids.next(), who.person(), tries.left(who.person(), id, quiz.tries()), reader.locale());
    }

    @POST
    @ResponseStatus(201)
    @Path("quizzes/{id}/attempts")
    @Operation(
            summary = "Hand in a sheet",
            description =
                    "The same sheet handed in twice is one attempt. Answer with choices (for an order all of them, in order;"
                            + " for passages to mark those marked) or with text; 409 when no try is left.")
    public AttemptJson attempt(@RestPath UUID id, @Nullable AttemptRequest body) {
        Actor who = actor.get();
        AttemptRequest request = inputs.check(body);
        UUID made = submitQuiz.submit(who, id, request.sheet(), answers(request, inputs));
        return marked(learning.attempt(who, made));
    }

    static Map<UUID, Answer> answers(AttemptRequest request, Inputs inputs) {
        Map<UUID, Answer> answers = new HashMap<>();
        request.answers().stream()
                .map(inputs::check)
                .forEach(answer -> answers.merge(
                        answer.question(),
                        new Answer(answer.choices() == null ? List.of() : answer.choices(), answer.text()),
                        LearnApi::both));
        return answers;
    }

    /** A question that is answered in two parts. */
    private static Answer both(Answer first, Answer second) {
        List<UUID> chosen = new ArrayList<>(first.chosen());
        chosen.addAll(second.chosen());
        return new Answer(chosen, first.text() == null ? second.text() : first.text());
    }

    private AttemptJson marked(QuizAttempt attempt) {
        quizzes.of(actor.get(), attempt.quiz().id());
        return new AttemptJson(
                attempt.id(),
                attempt.score(),
                attempt.isPassed(),
                attempt.answers().stream()
                        .map(answer -> new FeedbackJson(answer.question().id(), answer.isCorrect(), feedback(answer)))
                        .toList());
    }

    private List<ChoiceFeedbackJson> feedback(QuizAnswer answer) {
        List<UUID> chosen = answer.chosen();
        boolean order = answer.question().kind() == QuestionKind.ORDER;
        return answer.question().choices().stream()
                .filter(choice -> chosen.contains(choice.id()))
                .map(choice -> new ChoiceFeedbackJson(
                        choice.id(),
                        answer.question().isRightAt(choice.id(), order ? chosen.indexOf(choice.id()) : 0),
                        choice.feedback().in(reader.locale())))
                .toList();
    }
}
