package org.meguri.practice.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curriculum.BriefOutline;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Limit;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.practice.BlockerReason;
import org.meguri.practice.DeclinePractice;
import org.meguri.practice.Plan;
import org.meguri.practice.PlanPractice;
import org.meguri.practice.RaiseBlocker;
import org.meguri.practice.Sections;
import org.meguri.practice.TaskLicence;
import org.meguri.practice.WorkTask;
import org.meguri.practice.WorkTasks;

/** Tying a practice to a task, and the obstacles in its way. */
@Path("/practices/{id}")
@RolesAllowed("EMPLOYEE")
public class PlanPages {

    /**
     * The plan.
     *
     * @param unlicensed whether the reader lacks the licence that tasks with more than public information ask for
     */
    @CheckedTemplate(basePath = "practice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PlanPage(PracticeView view, List<TaskChoice> tasks, boolean unlicensed, Errors errors, Typed typed)
            implements TemplateInstance {}

    /** The page on which one says why it does not go on. */
    @CheckedTemplate(basePath = "practice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record BlockerPage(PracticeView view, List<BlockerReason> reasons, Errors errors, Typed typed)
            implements TemplateInstance {}

    /**
     * A task to choose from.
     *
     * @param suggested whether the brief names it
     */
    public record TaskChoice(
            UUID id,
            String code,
            String name,
            int baselineMinutes,
            boolean reference,
            int infoClass,
            boolean suggested) {}

    /** The plan as typed. */
    public record PlanForm(
            @RestForm @NotBlank(message = "choose-one") String task,

            @RestForm @NotBlank(message = "required") @Limit(200) @NoPersonalData
            String cue,

            @RestForm @NotBlank(message = "required") @Limit(200) @NoPersonalData
            String action,

            @RestForm @NotBlank(message = "required") String plannedOn,
            @RestForm @NotBlank(message = "required") String baselineMinutes,
            @RestForm @Nullable String confidence,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    /** Why somebody declines, as typed. */
    public record DeclineForm(
            @RestForm("reason") @Nullable @NoPersonalData String decline,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    /** An obstacle as typed. */
    public record BlockerForm(
            @RestForm @Nullable String reason,
            @RestForm @Nullable @Limit(500) @NoPersonalData String note,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    private final CurrentActor actor;
    private final PracticeViews views;
    private final WorkTasks tasks;
    private final Sections sections;
    private final PlanPractice planPractice;
    private final TaskLicence licence;
    private final RaiseBlocker raiseBlocker;
    private final DeclinePractice declinePractice;
    private final Forms forms;

    PlanPages(
            CurrentActor actor,
            PracticeViews views,
            WorkTasks tasks,
            Sections sections,
            PlanPractice planPractice,
            TaskLicence licence,
            RaiseBlocker raiseBlocker,
            DeclinePractice declinePractice,
            Forms forms) {
        this.actor = actor;
        this.views = views;
        this.tasks = tasks;
        this.sections = sections;
        this.planPractice = planPractice;
        this.licence = licence;
        this.raiseBlocker = raiseBlocker;
        this.declinePractice = declinePractice;
        this.forms = forms;
    }

    @GET
    @Path("plan")
    public TemplateInstance plan(@RestPath UUID id) {
        PracticeView view = own(id);
        Plan plan = view.practice().plan();
        WorkTask task = view.practice().task();
        Typed typed = plan == null
                ? Typed.of("plan", "task", task == null ? null : task.id().toString())
                : Typed.of(
                        "plan",
                        "task",
                        task == null ? null : task.id().toString(),
                        "cue",
                        plan.cue(),
                        "action",
                        plan.action(),
                        "plannedOn",
                        plan.plannedOn().toString(),
                        "baselineMinutes",
                        plan.baselineMinutes().toString(),
                        "confidence",
                        view.feltBefore());
        return planPage(view, Errors.NONE, typed);
    }

    @POST
    @Path("plan")
    public Response plan(@RestPath UUID id, @BeanParam PlanForm form) {
        return forms.submit(
                form,
                () -> {
                    planPractice.plan(
                            actor.get(),
                            id,
                            new PlanPractice.Planning(
                                    form.task(),
                                    form.cue(),
                                    form.action(),
                                    Fields.day("plannedOn", form.plannedOn()),
                                    Fields.number("baselineMinutes", form.baselineMinutes()),
                                    Fields.numberOrNull("confidence", form.confidence()),
                                    form.version()));
                    return null;
                },
                done -> "/practices/" + id,
                errors -> planPage(
                        own(id),
                        errors,
                        Typed.of(
                                "plan",
                                "task",
                                form.task(),
                                "cue",
                                form.cue(),
                                "action",
                                form.action(),
                                "plannedOn",
                                form.plannedOn(),
                                "baselineMinutes",
                                form.baselineMinutes(),
                                "confidence",
                                form.confidence())));
    }

    @GET
    @Path("blockers/new")
    public TemplateInstance block(@RestPath UUID id) {
        return blockerPage(own(id), Errors.NONE, Typed.NOTHING);
    }

    @POST
    @Path("blockers")
    public Response block(@RestPath UUID id, @BeanParam BlockerForm form) {
        return forms.submit(
                form,
                () -> raiseBlocker.raise(actor.get(), id, reason(form.reason()), form.note()),
                done -> "/practices/" + id,
                errors -> blockerPage(
                        own(id), errors, Typed.of("blocker", "reason", form.reason(), "note", form.note())));
    }

    @POST
    @Path("decline")
    public Response decline(@RestPath UUID id, @BeanParam DeclineForm form) {
        return forms.submit(
                form,
                () -> {
                    String reason = Text.clean(form.decline());
                    new Invalid.Check()
                            .that(!reason.isEmpty(), "decline", "required")
                            .that(Text.length(reason) <= 500, "decline", "too-long", 500)
                            .orThrow();
                    declinePractice.decline(actor.get(), id, reason);
                    return null;
                },
                done -> "/practices/" + id,
                errors -> blockerPage(own(id), errors, Typed.of("decline", "decline", form.decline())));
    }

    private PracticeView own(UUID id) {
        PracticeView view = views.of(id);
        if (!view.isMine()) {
            throw new NotFound();
        }
        return view;
    }

    private static BlockerReason reason(@Nullable String named) {
        return Stream.of(BlockerReason.values())
                .filter(reason -> reason.name().equals(named))
                .findFirst()
                .orElseThrow(() -> new Invalid("reason", "choose-one"));
    }

    private TemplateInstance planPage(PracticeView view, Errors errors, Typed typed) {
        BriefOutline brief = view.brief();
        List<String> suggested = brief == null ? List.of() : brief.taskCodes();
        WorkTask current = view.practice().task();
        String chosen = typed.get("task");
        List<TaskChoice> choices = tasks.forSection(view.practice().bodyId(), sections.idOf(view.practice())).stream()
                .map(task -> new TaskChoice(
                        task.id(),
                        task.code(),
                        task.name().in(view.locale()),
                        task.baselineMinutes(),
                        task.isReference(),
                        task.infoClass(),
                        suggested.contains(task.code())))
                .sorted(Comparator.comparing(
                                (TaskChoice task) -> !task.id().toString().equals(chosen))
                        .thenComparing(task -> !task.suggested())
                        .thenComparing(task -> current == null || !task.id().equals(current.id()))
                        .thenComparing(TaskChoice::code))
                .toList();
        return new PlanPage(view, choices, licence.isLacking(actor.get()), errors, typed);
    }

    private static TemplateInstance blockerPage(PracticeView view, Errors errors, Typed typed) {
        return new BlockerPage(
                view,
                Stream.of(BlockerReason.values()).filter(BlockerReason::givable).toList(),
                errors,
                typed);
    }
}
