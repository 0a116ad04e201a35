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
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.author.CourseDraft;
import org.meguri.learn.author.CourseDrafts;
import org.meguri.learn.author.DraftChange;
import org.meguri.learn.author.ModuleChecks;
import org.meguri.learn.author.ReviseDraft;
import org.meguri.learn.folder.CourseText;
import org.meguri.learn.folder.CourseText.Brief;
import org.meguri.learn.folder.CourseText.Dependency;
import org.meguri.learn.folder.CourseText.Exercise;
import org.meguri.learn.folder.CourseText.ModuleText;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Limit;
import org.meguri.platform.web.NoPersonalData;

/** What a module of a draft is about, where it leads, and its quiz. */
@Path("/course-drafts/{id}/modules/{module}")
@RolesAllowed({"TRAINER", "OWNER"})
public class DraftModulePages {

    /** A module with its fields as they stand or as they were typed. */
    @CheckedTemplate(basePath = "author", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record ModulePage(
            CourseDraft draft,
            ModuleText module,
            ModuleForm typed,
            @Nullable String guideline,
            String seen,
            QuizForm quiz,
            Errors errors)
            implements TemplateInstance {}

    /** A module, as typed; goals and tools are lines, task codes are separated by anything. */
    public record ModuleForm(
            @RestForm @NotBlank(message = "required") @Limit(100)
            String title,

            @RestForm @Nullable @Limit(200) String titleEn,
            @RestForm @Nullable @Limit(2000) String goals,
            @RestForm @Nullable @Limit(2000) String goalsEn,
            @RestForm @Nullable String leads,
            @RestForm @Nullable @Limit(200) String taskTitle,
            @RestForm @Nullable @Limit(200) String taskTitleEn,
            @RestForm @Nullable @Limit(2000) String attempt,
            @RestForm @Nullable @Limit(2000) String attemptEn,
            @RestForm @Nullable @Limit(2000) String measure,
            @RestForm @Nullable @Limit(2000) String measureEn,
            @RestForm @Nullable @Limit(400) String tasks,
            @RestForm @Nullable @Limit(1000) String share,
            @RestForm @Nullable @Limit(1000) String shareEn,
            @RestForm @Nullable @Limit(40) String checkedGuideline,
            @RestForm @Nullable @NoPersonalData @Limit(1000) String checkedTools,
            @RestForm @Nullable String seen,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        public boolean isPractice() {
            return !"EXERCISE".equals(leads);
        }
    }

    /** When a quiz is passed, as typed. */
    public record QuizForm(
            @RestForm @Nullable String pass,
            @RestForm @Nullable String draw,
            @RestForm @Nullable String tries,
            @RestForm @Nullable String seen,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    private final CurrentActor actor;
    private final CourseDrafts drafts;
    private final ReviseDraft reviseDraft;
    private final ModuleChecks checks;
    private final Forms forms;

    DraftModulePages(
            CurrentActor actor, CourseDrafts drafts, ReviseDraft reviseDraft, ModuleChecks checks, Forms forms) {
        this.actor = actor;
        this.drafts = drafts;
        this.reviseDraft = reviseDraft;
        this.checks = checks;
        this.forms = forms;
    }

    @GET
    public TemplateInstance show(@RestPath UUID id, @RestPath String module) {
        return page(id, module, null, null, Errors.NONE);
    }

    @POST
    public Response describe(@RestPath UUID id, @RestPath String module, @BeanParam ModuleForm form) {
        return forms.submit(
                form,
                () -> {
                    check(dependsOn(form));
                    reviseDraft.revise(actor.get(), id, change(module, form), form.seen());
                    return null;
                },
                done -> "/course-drafts/" + id + "/modules/" + module,
                errors -> page(id, module, form, null, errors));
    }

    @POST
    @Path("quiz")
    public Response quiz(@RestPath UUID id, @RestPath String module, @BeanParam QuizForm form) {
        return forms.submit(
                form,
                () -> {
                    int pass = number("pass", form.pass(), 100);
                    int draw = number("draw", form.draw(), 50);
                    Integer tries = Part.text(form.tries()).isEmpty() ? null : number("tries", form.tries(), 20);
                    reviseDraft.revise(
                            actor.get(), id, new DraftChange.DescribeQuiz(module, pass, draw, tries), form.seen());
                    return null;
                },
                done -> "/course-drafts/" + id + "/modules/" + module + "#quiz",
                errors -> page(id, module, null, form, errors));
    }

    private static int number(String field, @Nullable String typed, int most) {
        String text = java.text.Normalizer.normalize(Part.text(typed), java.text.Normalizer.Form.NFKC);
        boolean number = text.matches("[0-9]{1,3}");
        new Invalid.Check()
                .that(number && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= most, field, "range", 1, most)
                .orThrow();
        return Integer.parseInt(text);
    }

    private static DraftChange.DescribeModule change(String module, ModuleForm form) {
        Words taskTitle = Part.words(form.taskTitle(), form.taskTitleEn());
        Words attempt = Part.words(form.attempt(), form.attemptEn());
        return new DraftChange.DescribeModule(
                module,
                Part.words(form.title(), form.titleEn()),
                goals(form),
                form.isPractice() ? null : new Exercise(taskTitle, attempt),
                form.isPractice()
                        ? new Brief(
                                taskTitle,
                                attempt,
                                Part.words(form.measure(), form.measureEn()),
                                Stream.of(Part.text(form.tasks()).split("[\\s,、，]+"))
                                        .filter(code -> !code.isEmpty())
                                        .toList())
                        : null,
                Part.words(form.share(), form.shareEn()),
                dependsOn(form));
    }

    /** The guideline, and of each tool the name and behind the last blank the version. */
    private static List<Dependency> dependsOn(ModuleForm form) {
        List<Dependency> dependsOn = new ArrayList<>();
        String guideline = Part.text(form.checkedGuideline()).strip();
        if (!guideline.isEmpty()) {
            dependsOn.add(new Dependency(Dependency.GUIDELINE, guideline));
        }
        for (String line : lines(form.checkedTools())) {
            String[] parts = line.split("[\\s\u3000]+(?=[^\\s\u3000]+$)", 2);
            dependsOn.add(new Dependency(parts[0], parts.length < 2 ? "" : parts[1]));
        }
        return dependsOn;
    }

    private static void check(List<Dependency> dependsOn) {
        new Invalid.Check()
                .that(
                        dependsOn.size() <= Dependency.MOST
                                && dependsOn.stream().allMatch(Dependency::isWhole)
                                && dependsOn.stream()
                                                .map(Dependency::name)
                                                .distinct()
                                                .count()
                                        == dependsOn.size(),
                        "checkedTools",
                        "depends-on",
                        Dependency.MOST)
                .orThrow();
    }

    private static List<Words> goals(ModuleForm form) {
        List<String> japanese = lines(form.goals());
        List<String> english = lines(form.goalsEn());
        List<Words> goals = new ArrayList<>();
        for (int i = 0; i < japanese.size(); i++) {
            goals.add(new Words(japanese.get(i), i < english.size() ? english.get(i) : null));
        }
        return goals;
    }

    private static List<String> lines(@Nullable String typed) {
        return Part.text(typed)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private TemplateInstance page(
            UUID id, String code, @Nullable ModuleForm typed, @Nullable QuizForm quiz, Errors errors) {
        CourseDraft draft = drafts.of(actor.get(), id);
        CourseText text = draft.text();
        ModuleText module = text.module(code).orElseThrow(NotFound::new);
        ModuleForm form = typed == null ? form(module) : typed;
        Integer tries = module.quiz().tries();
        return new ModulePage(
                draft,
                module,
                form,
                checks.guideline(actor.get()),
                change(code, form).mark(text),
                quiz == null
                        ? new QuizForm(
                                String.valueOf(module.quiz().pass()),
                                String.valueOf(module.quiz().draw()),
                                tries == null ? "" : tries.toString(),
                                new DraftChange.DescribeQuiz(code, 0, 0, null).mark(text),
                                null)
                        : quiz,
                errors);
    }

    private static ModuleForm form(ModuleText module) {
        Exercise exercise = module.exercise();
        Brief brief = module.brief();
        Words none = new Words("", null);
        Words taskTitle = brief != null ? brief.title() : exercise != null ? exercise.title() : none;
        Words attempt = brief != null ? brief.attempt() : exercise != null ? exercise.text() : none;
        Words measure = brief != null ? brief.measure() : none;
        return new ModuleForm(
                module.title().ja(),
                Part.english(module.title()),
                String.join("\n", module.goals().stream().map(Words::ja).toList()),
                String.join("\n", module.goals().stream().map(Part::english).toList()),
                brief == null && exercise != null ? "EXERCISE" : "PRACTICE",
                taskTitle.ja(),
                Part.english(taskTitle),
                attempt.ja(),
                Part.english(attempt),
                measure.ja(),
                Part.english(measure),
                brief == null ? "" : String.join(" ", brief.tasks()),
                module.share().ja(),
                Part.english(module.share()),
                module.dependsOn().stream()
                        .filter(one -> one.name().equals(Dependency.GUIDELINE))
                        .map(Dependency::version)
                        .findFirst()
                        .orElse(""),
                String.join(
                        "\n",
                        module.dependsOn().stream()
                                .filter(one -> !one.name().equals(Dependency.GUIDELINE))
                                .map(one -> one.name() + " " + one.version())
                                .toList()),
                null,
                null);
    }
}
