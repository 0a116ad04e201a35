package org.meguri.practice.register.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.People;
import org.meguri.people.Person;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Inputs;
import org.meguri.practice.WorkTask;
import org.meguri.practice.WorkTasks;
import org.meguri.practice.register.DescribeTask;
import org.meguri.practice.register.MergeTasks;
import org.meguri.practice.register.NameSteward;
import org.meguri.practice.register.Register;
import org.meguri.practice.register.TaskBaseline;
import org.meguri.practice.register.TaskBaselines;

/** The register of a section's tasks: what they take, how that is known, who keeps them. */
@Path("/tasks")
@RolesAllowed("EMPLOYEE")
public class TaskPages {

    /** A task of the section, with whether somebody who works there keeps it. */
    public record Line(WorkTask task, boolean kept) {}

    /** All tasks of a section. */
    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record TaskList(
            String section,
            boolean mine,
            boolean opens,
            List<Line> own,
            List<WorkTask> catalogue,
            List<WorkTask> merged,
            Locale locale)
            implements TemplateInstance {}

    /** What the reader may do with a task. */
    public record Acts(boolean states, boolean heard, boolean settles, boolean names, boolean merges) {}

    /** One task. */
    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record TaskPage(
            @Nullable WorkTask task,
            boolean kept,
            Acts acts,
            List<TaskBaseline> proposals,
            List<TaskBaseline> history,
            List<People.Card> members,
            List<WorkTask> others,
            List<Integer> months,
            TaskForm typed,
            Errors errors,
            Locale locale)
            implements TemplateInstance {}

    /** Who keeps it from now on. */
    public record StewardForm(
            @RestForm @Nullable String steward,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    /** Which task goes on. */
    public record MergeForm(
            @RestForm @Nullable String into,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    /** Whether a proposal is taken over. */
    public record ProposalForm(
            @RestForm boolean takenOver,
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private static final List<Integer> MONTHS = List.of(4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3);

    private final CurrentActor actor;
    private final WorkTasks tasks;
    private final TaskBaselines baselines;
    private final Register register;
    private final Units units;
    private final DescribeTask describeTask;
    private final NameSteward nameSteward;
    private final MergeTasks mergeTasks;
    private final NamedSection sections;
    private final Forms forms;

    TaskPages(
            CurrentActor actor,
            WorkTasks tasks,
            TaskBaselines baselines,
            Register register,
            Units units,
            DescribeTask describeTask,
            NameSteward nameSteward,
            MergeTasks mergeTasks,
            NamedSection sections,
            Forms forms) {
        this.actor = actor;
        this.tasks = tasks;
        this.baselines = baselines;
        this.register = register;
        this.units = units;
        this.describeTask = describeTask;
        this.nameSteward = nameSteward;
        this.mergeTasks = mergeTasks;
        this.sections = sections;
        this.forms = forms;
    }

    @GET
    public TemplateInstance list(@RestQuery @Nullable String unit) {
        Actor who = actor.get();
        UUID section = sections.named(who, unit);
        boolean mine = section.equals(who.division());
        List<WorkTask> all = tasks.candidates(who.body(), section);
        Set<UUID> members = ids(register.members(who, section));
        return new TaskList(
                units.tree(who.body()).label(section, who.locale()),
                mine,
                mine || who.leads().includes(section),
                all.stream()
                        .filter(task -> task.unitId() != null && !task.isMerged())
                        .map(task -> new Line(task, isKept(task, members)))
                        .toList(),
                mine ? all.stream().filter(task -> task.unitId() == null).toList() : List.of(),
                all.stream().filter(WorkTask::isMerged).toList(),
                who.locale());
    }

    private static Set<UUID> ids(List<People.Card> members) {
        return members.stream().map(People.Card::id).collect(Collectors.toSet());
    }

    private static boolean isKept(WorkTask task, Set<UUID> members) {
        Person steward = task.steward();
        return steward != null && members.contains(steward.id());
    }

    @GET
    @Path("new")
    public TemplateInstance create() {
        return page(null, TaskForm.EMPTY, Errors.NONE);
    }

    @POST
    public Response create(@BeanParam TaskForm form) {
        return forms.submit(
                form,
                () -> describeTask.add(actor.get(), form.name(), form.per(), form.statement()),
                done -> "/tasks",
                errors -> page(null, form, errors));
    }

    @GET
    @Path("{id}")
    public TemplateInstance edit(@RestPath UUID id) {
        WorkTask task = register.of(actor.get(), id);
        return page(task, TaskForm.of(task), Errors.NONE);
    }

    @POST
    @Path("{id}")
    public Response edit(@RestPath UUID id, @BeanParam TaskForm form) {
        WorkTask task = register.of(actor.get(), id);
        return forms.submit(
                form,
                () -> describeTask.describe(actor.get(), id, form.statement(), form.version()),
                done -> "/tasks/" + done,
                errors -> page(task, form, errors));
    }

    @POST
    @Path("{id}/steward")
    public Response nameSteward(@RestPath UUID id, @BeanParam StewardForm form) {
        return forms.submit(
                form,
                () -> {
                    nameSteward.name(actor.get(), id, chosen("steward", form.steward()), form.version());
                    return null;
                },
                done -> "/tasks/" + id,
                errors -> again(id, errors));
    }

    @POST
    @Path("{id}/merge")
    public Response merge(@RestPath UUID id, @BeanParam MergeForm form) {
        return forms.submit(
                form,
                () -> {
                    mergeTasks.merge(actor.get(), id, chosen("into", form.into()), form.version());
                    return null;
                },
                done -> "/tasks/" + id,
                errors -> again(id, errors));
    }

    @POST
    @Path("{id}/proposals/{proposal}")
    public Response settle(@RestPath UUID id, @RestPath UUID proposal, @BeanParam ProposalForm form) {
        return forms.submit(
                form,
                () -> {
                    describeTask.settle(actor.get(), id, proposal, form.takenOver());
                    return null;
                },
                done -> "/tasks/" + id,
                errors -> again(id, errors));
    }

    private static @Nullable UUID chosen(String field, @Nullable String typed) {
        String named = Text.clean(typed);
        return named.isEmpty()
                ? null
                : Inputs.id(named)
                        .orElseThrow(
                                () -> new Invalid(field, field.equals("into") ? "task-unknown" : "not-of-section"));
    }

    private TemplateInstance again(UUID id, Errors errors) {
        WorkTask task = register.of(actor.get(), id);
        return page(task, TaskForm.of(task), errors);
    }

    private TaskPage page(@Nullable WorkTask task, TaskForm typed, Errors errors) {
        Actor who = actor.get();
        UUID section = task == null || task.unitId() == null ? who.division() : task.unitId();
        List<People.Card> members = register.members(who, section);
        UUID own = task == null || task.unitId() == null ? null : task.id();
        Acts acts = acts(who, task);
        return new TaskPage(
                task,
                task != null && isKept(task, ids(members)),
                acts,
                own == null ? List.of() : baselines.proposed(own),
                own == null ? List.of() : baselines.history(own),
                members.stream()
                        .filter(card -> !who.isSelf(card.id()) || acts.names())
                        .toList(),
                acts.merges()
                        ? tasks.ofSection(who.body(), section).stream()
                                .filter(other -> task != null && !other.id().equals(task.id()))
                                .toList()
                        : List.of(),
                MONTHS,
                typed,
                errors,
                who.locale());
    }

    private static Acts acts(Actor who, @Nullable WorkTask task) {
        if (task == null || task.unitId() == null) {
            return new Acts(true, true, false, false, false);
        }
        boolean keeps = Register.mayKeep(who, task);
        boolean living = !task.isMerged();
        return new Acts(
                living,
                Register.isHeard(who, task),
                living && keeps,
                living && keeps,
                living && Register.mayKeep(who, task.unitId()));
    }
}
