package org.meguri.learn.author.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.author.CourseDraft;
import org.meguri.learn.author.CourseDrafts;
import org.meguri.learn.author.DraftChange;
import org.meguri.learn.author.ReviseDraft;
import org.meguri.learn.folder.CourseText;
import org.meguri.learn.folder.CourseText.ChoiceText;
import org.meguri.learn.folder.CourseText.ModuleText;
import org.meguri.learn.folder.CourseText.QuestionText;
import org.meguri.learn.folder.QuestionKind;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Limit;

/** One question of a quiz in a draft. */
@Path("/course-drafts/{id}/modules/{module}/questions")
@RolesAllowed({"TRAINER", "OWNER"})
public class DraftQuestionPages {

    private static final int CHOICES = 6;
    private static final int MOST = 12;
    private static final String NEW = "new";

    /** A question with its fields as they stand or as they were typed. */
    @CheckedTemplate(basePath = "author", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record QuestionForm(
            CourseDraft draft,
            ModuleText module,
            String question,
            Typed typed,
            List<QuestionKind> kinds,
            List<Row> rows,
            Errors errors)
            implements TemplateInstance {}

    /** One choice; those without a text are left out. */
    public record Row(int number, String text, String textEn, boolean correct, String feedback, String feedbackEn) {

        /** The field to which the rules about all choices point. */
        public String fieldName() {
            return "choice-" + number;
        }
    }

    /** A question as typed; the parts of the choices come in their order. */
    public record Typed(
            @RestForm @NotBlank(message = "required") @Limit(1000)
            String text,

            @RestForm @Nullable @Limit(2000) String textEn,
            @RestForm @Nullable String kind,
            @RestForm @Nullable List<String> choice,
            @RestForm @Nullable List<String> choiceEn,
            @RestForm @Nullable List<String> right,
            @RestForm @Nullable List<String> feedback,
            @RestForm @Nullable List<String> feedbackEn,
            @RestForm @Nullable String seen,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        /** How the question is answered; by choosing where nothing else is said. */
        public QuestionKind answered() {
            for (QuestionKind one : QuestionKind.values()) {
                if (one.name().equals(kind)) {
                    return one;
                }
            }
            return QuestionKind.CHOICE;
        }
    }

    /** A button. */
    public record ActForm(@RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final CourseDrafts drafts;
    private final ReviseDraft reviseDraft;
    private final Forms forms;

    DraftQuestionPages(CurrentActor actor, CourseDrafts drafts, ReviseDraft reviseDraft, Forms forms) {
        this.actor = actor;
        this.drafts = drafts;
        this.reviseDraft = reviseDraft;
        this.forms = forms;
    }

    @GET
    @Path("{question}")
    public TemplateInstance show(@RestPath UUID id, @RestPath String module, @RestPath String question) {
        QuestionText found = NEW.equals(question)
                ? new QuestionText(NEW, null, new Words("", null), List.of())
                : question(id, module, question);
        return page(
                id,
                module,
                question,
                new Typed(
                        found.text().ja(),
                        Part.english(found.text()),
                        found.answered().name(),
                        found.choices().stream()
                                .map(choice -> choice.text().ja())
                                .toList(),
                        found.choices().stream()
                                .map(choice -> Part.english(choice.text()))
                                .toList(),
                        rights(found),
                        found.choices().stream()
                                .map(choice -> choice.feedback().ja())
                                .toList(),
                        found.choices().stream()
                                .map(choice -> Part.english(choice.feedback()))
                                .toList(),
                        NEW.equals(question) ? "" : DraftChange.mark(found),
                        null),
                Errors.NONE);
    }

    private static List<String> rights(QuestionText found) {
        List<String> rights = new ArrayList<>();
        for (int i = 0; i < found.choices().size(); i++) {
            if (found.choices().get(i).correct()) {
                rights.add(String.valueOf(i + 1));
            }
        }
        return rights;
    }

    @POST
    @Path("{question}")
    public Response write(
            @RestPath UUID id, @RestPath String module, @RestPath String question, @BeanParam Typed typed) {
        return forms.submit(
                typed,
                () -> {
                    CourseText course = drafts.of(actor.get(), id).text();
                    ModuleText in = course.module(module).orElseThrow(NotFound::new);
                    String name = NEW.equals(question) ? DraftChange.nextQuestion(in.quiz()) : question;
                    reviseDraft.revise(
                            actor.get(), id, new DraftChange.WriteQuestion(module, written(name, typed)), typed.seen());
                    return null;
                },
                done -> "/course-drafts/" + id + "/modules/" + module + "#quiz",
                errors -> page(id, module, question, typed, errors));
    }

    @POST
    @Path("{question}/removal")
    public Response remove(
            @RestPath UUID id, @RestPath String module, @RestPath String question, @BeanParam ActForm form) {
        return forms.submit(
                form,
                () -> {
                    reviseDraft.revise(actor.get(), id, new DraftChange.RemoveQuestion(module, question), null);
                    return null;
                },
                done -> "/course-drafts/" + id + "/modules/" + module + "#quiz",
                errors -> show(id, module, question));
    }

    private static QuestionText written(String name, Typed typed) {
        QuestionKind kind = typed.answered();
        List<ChoiceText> choices = rows(typed).stream()
                .filter(row -> !row.text().isEmpty())
                .map(row -> new ChoiceText(
                        Part.words(row.text(), row.textEn()),
                        row.correct() && kind != QuestionKind.ORDER,
                        Part.words(row.feedback(), row.feedbackEn())))
                .toList();
        new Invalid.Check()
                .that(
                        choices.size() >= (kind == QuestionKind.SHORT ? 1 : 2),
                        "choice-1",
                        kind == QuestionKind.SHORT ? "question-no-answer" : "question-few-choices")
                .that(
                        kind == QuestionKind.ORDER || choices.stream().anyMatch(ChoiceText::correct),
                        "right-1",
                        "question-no-right-choice")
                .that(
                        choices.stream()
                                .noneMatch(choice -> choice.feedback().ja().isEmpty()),
                        "feedback-1",
                        "question-no-feedback")
                .orThrow();
        return new QuestionText(name, kind, Part.words(typed.text(), typed.textEn()), choices);
    }

    private static List<Row> rows(Typed typed) {
        List<Row> rows = new ArrayList<>();
        List<String> right = typed.right() == null ? List.of() : typed.right();
        int used = typed.choice() == null ? 0 : typed.choice().size();
        for (int i = 0; i < Math.min(MOST, Math.max(CHOICES, used + 2)); i++) {
            rows.add(new Row(
                    i + 1,
                    at(typed.choice(), i),
                    at(typed.choiceEn(), i),
                    right.contains(String.valueOf(i + 1)),
                    at(typed.feedback(), i),
                    at(typed.feedbackEn(), i)));
        }
        return rows;
    }

    private static String at(@Nullable List<String> typed, int place) {
        return typed == null || place >= typed.size() ? "" : Part.text(typed.get(place));
    }

    private QuestionText question(UUID id, String module, String question) {
        return drafts.of(actor.get(), id)
                .text()
                .module(module)
                .flatMap(one -> one.quiz().questions().stream()
                        .filter(other -> other.id().equals(question))
                        .findFirst())
                .orElseThrow(NotFound::new);
    }

    private TemplateInstance page(UUID id, String code, String question, Typed typed, Errors errors) {
        CourseDraft draft = drafts.of(actor.get(), id);
        ModuleText module = draft.text().module(code).orElseThrow(NotFound::new);
        return new QuestionForm(draft, module, question, typed, List.of(QuestionKind.values()), rows(typed), errors);
    }
}
