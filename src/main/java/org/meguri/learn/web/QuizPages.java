package org.meguri.learn.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Choice;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.CourseOutline;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.learn.Learning;
import org.meguri.learn.Question;
import org.meguri.learn.Quiz;
import org.meguri.learn.QuizAnswer;
import org.meguri.learn.QuizAttempt;
import org.meguri.learn.Quizzes;
import org.meguri.learn.SubmitQuiz;
import org.meguri.learn.folder.QuestionKind;
import org.meguri.learn.sheet.KeepSheet;
import org.meguri.learn.sheet.KeptSheet;
import org.meguri.learn.sheet.KeptSheets;
import org.meguri.learn.tries.Tries;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Ids;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Inputs;

/** Taking a quiz and reading what came of it. */
@Path("/")
@RolesAllowed("EMPLOYEE")
public class QuizPages {

    /**
     * A choice on the sheet.
     *
     * @param place where it was put in an order, as typed; empty where it was not
     */
    public record ChoiceView(UUID id, String text, boolean chosen, String place) {}

    /**
     * A question on the sheet.
     *
     * @param typed the words that were written
     */
    public record QuestionView(
            UUID id,
            int number,
            QuestionKind kind,
            String text,
            boolean multiple,
            String typed,
            List<ChoiceView> choices) {

        /** The places of an order, from 1. */
        public List<String> places() {
            return IntStream.rangeClosed(1, choices.size())
                    .mapToObj(String::valueOf)
                    .toList();
        }

        /** The name of its field in the form. */
        public String field() {
            return "q-" + id;
        }
    }

    /**
     * The sheet to fill in.
     *
     * @param left how many tries are left; null where there is no limit
     * @param again whether answers stand on it that were kept before
     */
    @CheckedTemplate(basePath = "learn", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record QuizPage(
            CourseOutline course,
            ModuleOutline module,
            UUID sheet,
            List<QuestionView> questions,
            @Nullable Integer left,
            boolean again,
            Locale locale,
            Errors errors)
            implements TemplateInstance {}

    /** What is said about one choice after marking; in an order, {@code right} says that it stands where it belongs. */
    public record MarkedChoice(String text, boolean chosen, boolean right, boolean shown, String feedback) {}

    /**
     * A question after marking.
     *
     * @param typed the words that were written
     */
    public record MarkedQuestion(
            int number, QuestionKind kind, String text, boolean correct, String typed, List<MarkedChoice> choices) {}

    /**
     * What came of a sheet.
     *
     * @param opensPractice whether the module goes on with a practice at the reader's own desk
     * @param left how many tries are left; null where there is no limit
     */
    @CheckedTemplate(basePath = "learn", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record AttemptPage(
            CourseOutline course,
            ModuleOutline module,
            QuizAttempt attempt,
            List<MarkedQuestion> questions,
            boolean opensPractice,
            @Nullable Integer left,
            Locale locale)
            implements TemplateInstance {}

    /** The form as it came in: the sheet, and {@code q-…} for each question. */
    public record SheetForm(
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final Quizzes quizzes;
    private final Curricula curricula;
    private final Learning learning;
    private final SubmitQuiz submitQuiz;
    private final Tries tries;
    private final KeptSheets sheets;
    private final KeepSheet keepSheet;
    private final Forms forms;

    QuizPages(
            CurrentActor actor,
            Quizzes quizzes,
            Curricula curricula,
            Learning learning,
            SubmitQuiz submitQuiz,
            Tries tries,
            KeptSheets sheets,
            KeepSheet keepSheet,
            Forms forms) {
        this.actor = actor;
        this.quizzes = quizzes;
        this.curricula = curricula;
        this.learning = learning;
        this.submitQuiz = submitQuiz;
        this.tries = tries;
        this.sheets = sheets;
        this.keepSheet = keepSheet;
        this.forms = forms;
    }

    @GET
    @Path("quizzes/{id}")
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable String sheet) {
        // the same sheet again after the connection was lost; whose it is follows from the reader
        UUID named = Inputs.id(sheet).orElse(null);
        KeptSheet kept = sheets.open(actor.get(), id)
                .filter(one -> named == null || named.equals(one.sheet()))
                .orElse(null);
        return kept == null
                ? page(id, named == null ? Ids.next() : named, new MultivaluedHashMap<>(), false, Errors.NONE)
                : page(id, kept.sheet(), TypedAnswers.write(kept.answers()), true, Errors.NONE);
    }

    @POST
    @Path("quizzes/{id}/attempts")
    public Response submit(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        Actor who = actor.get();
        UUID sheet = Inputs.id(typed.getFirst("sheet")).orElseGet(Ids::next);
        return forms.submit(
                new SheetForm(null),
                () -> submitQuiz.submit(who, id, sheet, TypedAnswers.read(typed)),
                attempt -> "/attempts/" + attempt,
                errors -> page(id, sheet, typed, false, errors));
    }

    /** What is answered so far, sent by the page while it is filled in. */
    @POST
    @Path("quizzes/{id}/sheet")
    public void keep(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        Actor who = actor.get();
        // whose quiz it is comes before what was sent
        quizzes.of(who, id);
        UUID sheet = Inputs.id(typed.getFirst("sheet")).orElseThrow(() -> new Invalid("sheet", "required"));
        keepSheet.keep(who, id, sheet, TypedAnswers.read(typed));
    }

    @GET
    @Path("attempts/{id}")
    public TemplateInstance attempt(@RestPath UUID id) {
        Actor who = actor.get();
        QuizAttempt attempt = learning.attempt(who, id);
        UUID quizId = attempt.quiz().id();
        ModuleOutline module = curricula.of(who.body()).moduleOfQuiz(quizId);
        Quiz quiz = quizzes.of(who, quizId);
        Locale locale = who.locale();
        int number = 1;
        List<MarkedQuestion> marked = new ArrayList<>();
        for (QuizAnswer answer : attempt.answers()) {
            marked.add(marked(answer, number++, attempt.isPassed(), locale));
        }
        return new AttemptPage(
                curricula.of(who.body()).course(module.course()),
                module,
                attempt,
                marked,
                attempt.isPassed() && module.brief() != null,
                attempt.isPassed() ? null : tries.left(who.person(), quizId, quiz.tries()),
                locale);
    }

    private QuizPage page(UUID id, UUID sheet, MultivaluedMap<String, String> typed, boolean again, Errors errors) {
        Actor who = actor.get();
        Quiz quiz = quizzes.of(who, id);
        ModuleOutline module = curricula.of(who.body()).moduleOfQuiz(id);
        Integer left = tries.left(who.person(), id, quiz.tries());
        List<QuestionView> questions = new ArrayList<>();
        // whoever has no try left sees no further questions
        for (Quiz.Asked asked : left != null && left == 0 ? List.<Quiz.Asked>of() : quiz.sheet(sheet, who.person())) {
            questions.add(view(asked, questions.size() + 1, typed, who.locale()));
        }
        return new QuizPage(
                curricula.of(who.body()).course(module.course()),
                module,
                sheet,
                questions,
                left,
                again,
                who.locale(),
                errors);
    }

    private static QuestionView view(
            Quiz.Asked asked, int number, MultivaluedMap<String, String> typed, Locale locale) {
        Question question = asked.question();
        String field = TypedAnswers.FIELD + question.id();
        List<String> chosen = typed.getOrDefault(field, List.of());
        return new QuestionView(
                question.id(),
                number,
                question.kind(),
                question.text().in(locale),
                question.isMultiple(),
                question.kind() == QuestionKind.SHORT && !chosen.isEmpty() ? chosen.get(0) : "",
                question.kind() == QuestionKind.SHORT
                        ? List.of()
                        : asked.choices().stream()
                                .map(choice -> new ChoiceView(
                                        choice.id(),
                                        choice.text().in(locale),
                                        chosen.contains(choice.id().toString()),
                                        Objects.requireNonNullElse(typed.getFirst(field + "." + choice.id()), "")))
                                .toList());
    }

    /** Only what was chosen is explained; once the quiz is passed, everything is. */
    private static MarkedQuestion marked(QuizAnswer answer, int number, boolean all, Locale locale) {
        Question question = answer.question();
        List<UUID> chosen = answer.chosen();
        Map<UUID, Choice> byId = question.choices().stream().collect(Collectors.toMap(Choice::id, Function.identity()));
        List<Choice> shown = switch (question.kind()) {
            case ORDER -> chosen.stream().map(byId::get).toList();
            case SHORT ->
                question.choices().stream()
                        .filter(choice -> chosen.contains(choice.id()) || (all && choice.isCorrect()))
                        .toList();
            case CHOICE, MARK -> question.choices();
        };
        List<MarkedChoice> choices = new ArrayList<>();
        for (Choice choice : shown) {
            boolean right = question.isRightAt(choice.id(), choices.size());
            boolean mine = chosen.contains(choice.id());
            choices.add(new MarkedChoice(
                    choice.text().in(locale),
                    mine,
                    right,
                    question.kind() == QuestionKind.ORDER ? all || !right : all || mine,
                    choice.feedback().in(locale)));
        }
        return new MarkedQuestion(
                number,
                question.kind(),
                question.text().in(locale),
                answer.isCorrect(),
                Objects.requireNonNullElse(answer.typed(), ""),
                choices);
    }
}
