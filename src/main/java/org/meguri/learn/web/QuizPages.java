package org.meguri.learn.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.CourseOutline;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.learn.Learning;
import org.meguri.learn.Quiz;
import org.meguri.learn.QuizAnswer;
import org.meguri.learn.QuizAttempt;
import org.meguri.learn.Quizzes;
import org.meguri.learn.SubmitQuiz;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Ids;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Inputs;

/** Taking a quiz and reading what came of it. */
@Path("/")
@RolesAllowed("EMPLOYEE")
public class QuizPages {

    /** A choice on the sheet. */
    public record ChoiceView(UUID id, String text, boolean chosen) {}

    /** A question on the sheet. */
    public record QuestionView(UUID id, int number, String text, boolean multiple, List<ChoiceView> choices) {

        /** The name of its field in the form. */
        public String field() {
            return "q-" + id;
        }
    }

    /** The sheet to fill in. */
    @CheckedTemplate(basePath = "learn", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record QuizPage(
            CourseOutline course,
            ModuleOutline module,
            UUID sheet,
            List<QuestionView> questions,
            Locale locale,
            Errors errors)
            implements TemplateInstance {}

    /** What is said about one choice after marking. */
    public record MarkedChoice(String text, boolean chosen, boolean right, boolean shown, String feedback) {}

    /** A question after marking. */
    public record MarkedQuestion(int number, String text, boolean correct, List<MarkedChoice> choices) {}

    /**
     * What came of a sheet.
     *
     * @param opensPractice whether the module goes on with a practice at the reader's own desk
     */
    @CheckedTemplate(basePath = "learn", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record AttemptPage(
            CourseOutline course,
            ModuleOutline module,
            QuizAttempt attempt,
            List<MarkedQuestion> questions,
            boolean opensPractice,
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
    private final Forms forms;

    QuizPages(
            CurrentActor actor,
            Quizzes quizzes,
            Curricula curricula,
            Learning learning,
            SubmitQuiz submitQuiz,
            Forms forms) {
        this.actor = actor;
        this.quizzes = quizzes;
        this.curricula = curricula;
        this.learning = learning;
        this.submitQuiz = submitQuiz;
        this.forms = forms;
    }

    @GET
    @Path("quizzes/{id}")
    public TemplateInstance show(@RestPath UUID id) {
        return page(id, Ids.next(), Map.of(), Errors.NONE);
    }

    @POST
    @Path("quizzes/{id}/attempts")
    public Response submit(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        Actor who = actor.get();
        UUID sheet = Inputs.id(typed.getFirst("sheet")).orElseGet(Ids::next);
        Map<UUID, List<UUID>> chosen = chosen(typed);
        return forms.submit(
                new SheetForm(null),
                () -> submitQuiz.submit(who, id, sheet, chosen),
                attempt -> "/attempts/" + attempt,
                errors -> page(id, sheet, chosen, errors));
    }

    @GET
    @Path("attempts/{id}")
    public TemplateInstance attempt(@RestPath UUID id) {
        Actor who = actor.get();
        QuizAttempt attempt = learning.attempt(who, id);
        UUID quizId = attempt.quiz().id();
        ModuleOutline module = curricula.of(who.body()).moduleOfQuiz(quizId);
        quizzes.of(who, quizId);
        Locale locale = who.locale();
        int number = 1;
        List<MarkedQuestion> marked = new java.util.ArrayList<>();
        for (QuizAnswer answer : attempt.answers()) {
            marked.add(marked(answer, number++, attempt.isPassed(), locale));
        }
        return new AttemptPage(
                curricula.of(who.body()).course(module.course()),
                module,
                attempt,
                marked,
                attempt.isPassed() && module.brief() != null,
                locale);
    }

    private QuizPage page(UUID id, UUID sheet, Map<UUID, List<UUID>> chosen, Errors errors) {
        Actor who = actor.get();
        Quiz quiz = quizzes.of(who, id);
        ModuleOutline module = curricula.of(who.body()).moduleOfQuiz(id);
        List<QuestionView> questions = new java.util.ArrayList<>();
        for (Quiz.Asked asked : quiz.sheet(sheet, who.person())) {
            List<UUID> mine = chosen.getOrDefault(asked.question().id(), List.of());
            questions.add(new QuestionView(
                    asked.question().id(),
                    questions.size() + 1,
                    asked.question().text().in(who.locale()),
                    asked.question().isMultiple(),
                    asked.choices().stream()
                            .map(choice -> new ChoiceView(
                                    choice.id(), choice.text().in(who.locale()), mine.contains(choice.id())))
                            .toList()));
        }
        return new QuizPage(
                curricula.of(who.body()).course(module.course()), module, sheet, questions, who.locale(), errors);
    }

    /** Only what was chosen is explained; once the quiz is passed, everything is. */
    private static MarkedQuestion marked(QuizAnswer answer, int number, boolean all, Locale locale) {
        Set<UUID> chosen = Set.copyOf(answer.chosen());
        return new MarkedQuestion(
                number,
                answer.question().text().in(locale),
                answer.isCorrect(),
                answer.question().choices().stream()
                        .map(choice -> new MarkedChoice(
                                choice.text().in(locale),
                                chosen.contains(choice.id()),
                                choice.isCorrect(),
                                all || chosen.contains(choice.id()),
                                choice.feedback().in(locale)))
                        .toList());
    }

    private static Map<UUID, List<UUID>> chosen(MultivaluedMap<String, String> typed) {
        Map<UUID, List<UUID>> chosen = new HashMap<>();
        typed.forEach((field, values) -> {
            if (field.startsWith("q-")) {
                Inputs.id(field.substring(2))
                        .ifPresent(question -> chosen.put(
                                question,
                                values.stream()
                                        .map(value -> Inputs.id(value).orElse(new UUID(0, 0)))
                                        .collect(Collectors.toList())));
            }
        });
        return chosen;
    }
}
