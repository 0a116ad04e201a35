package org.meguri.practice.register.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Person;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.platform.web.Once;
import org.meguri.platform.web.Reader;
import org.meguri.practice.Basis;
import org.meguri.practice.BusyMonths;
import org.meguri.practice.TaskFigures;
import org.meguri.practice.WorkTask;
import org.meguri.practice.WorkTasks;
import org.meguri.practice.register.DescribeTask;
import org.meguri.practice.register.MergeTasks;
import org.meguri.practice.register.NameSteward;
import org.meguri.practice.register.Register;
import org.meguri.practice.register.Statement;
import org.meguri.practice.register.TaskBaseline;
import org.meguri.practice.register.TaskBaselines;

/** The register of a section's tasks for programs. */
@Path("/api/v1/tasks")
@RolesAllowed("EMPLOYEE")
@Tag(name = "practice")
public class TaskApi {

    /**
     * A task; {@code reference} says that its minutes are reference values (参考値), {@code basis} how they are known in any
     * case. {@code busyMonths} is empty for all year round, {@code mergedInto} the task that goes on for it.
     */
    @JsonInclude
    public record TaskJson(
            UUID id,
            String code,
            String name,
            @Nullable UUID unit,
            String per,
            int baselineMinutes,
            int countPerYear,
            int informationClass,
            @Nullable Integer doers,
            List<Integer> busyMonths,
            boolean reference,
            Basis basis,
            @Nullable String evidence,
            @Nullable UUID steward,
            @Nullable String stewardName,
            @Nullable UUID mergedInto,
            int version) {

        static TaskJson of(WorkTask task, Locale locale) {
            Person steward = task.steward();
            WorkTask into = task.mergedInto();
            return new TaskJson(
                    task.id(),
                    task.code(),
                    task.name().in(locale),
                    task.unitId(),
                    task.per(),
                    task.baselineMinutes(),
                    task.countPerYear(),
                    task.infoClass(),
                    task.doers(),
                    task.busy().months(),
                    task.isReference(),
                    task.basis(),
                    task.evidence(),
                    steward == null ? null : steward.id(),
                    steward == null ? null : steward.name(),
                    into == null ? null : into.id(),
                    task.version());
        }
    }

    /** A version of the figures; {@code number} is null for what is only proposed. */
    @JsonInclude
    public record BaselineJson(
            UUID id,
            @Nullable Integer number,
            TaskBaseline.State state,
            int baselineMinutes,
            int countPerYear,
            int informationClass,
            @Nullable Integer doers,
            List<Integer> busyMonths,
            Basis basis,
            @Nullable String measuredBy,
            @Nullable LocalDate measuredOn,
            @Nullable String how,
            @Nullable String reason,
            @Nullable String recordedBy,
            Instant recordedAt) {

        static BaselineJson of(TaskBaseline one) {
            TaskFigures figures = one.figures();
            return new BaselineJson(
                    one.id(),
                    one.number(),
                    one.state(),
                    figures.baselineMinutes(),
                    figures.countPerYear(),
                    figures.infoClass(),
                    figures.doers(),
                    figures.busy().months(),
                    figures.basis(),
                    name(one.measuredBy()),
                    one.measuredOn(),
                    one.how(),
                    one.reason(),
                    name(one.recordedBy()),
                    one.recordedAt());
        }

        private static @Nullable String name(@Nullable Person person) {
            return person == null ? null : person.name();
        }
    }

    /** A task with its versions, the newest first, and what is proposed, the oldest first. */
    public record RegisteredTaskJson(TaskJson task, List<BaselineJson> history, List<BaselineJson> proposals) {}

    /**
     * Figures of a task; {@code name} and {@code per} only where it is added. Without {@code measuredBy} it was I, without
     * {@code measuredOn} today.
     */
    public record TaskStatement(
            @Nullable @NoPersonalData String name,
            @Nullable @NoPersonalData String per,
            @Nullable Integer baselineMinutes,
            @Nullable Integer countPerYear,
            @Nullable Integer informationClass,
            @Nullable Integer doers,
            @Nullable List<Integer> busyMonths,
            @Nullable Basis basis,
            @Nullable UUID measuredBy,
            @Nullable LocalDate measuredOn,
            @Nullable @NoPersonalData String how,
            @Nullable @NoPersonalData String reason) {

        Statement statement() {
            return new Statement(
                    new TaskFigures(
                            given("baselineMinutes", baselineMinutes),
                            given("countPerYear", countPerYear),
                            given("infoClass", informationClass),
                            doers,
                            busyMonths == null ? BusyMonths.ALL_YEAR : BusyMonths.of(busyMonths),
                            basis == null ? Basis.ESTIMATED : basis),
                    measuredBy,
                    measuredOn,
                    how,
                    reason);
        }

        private static int given(String field, @Nullable Integer value) {
            if (value == null) {
                throw new Invalid(field, "required");
            }
            return value;
        }
    }

    /** Who keeps a task. */
    public record StewardRequest(@Nullable UUID steward) {}

    /** Which task goes on. */
    public record MergeRequest(@Nullable UUID into) {}

    /** Whether a proposal is taken over. */
    public record ProposalAnswer(@Nullable Boolean takenOver) {}

    private final CurrentActor actor;
    private final WorkTasks tasks;
    private final TaskBaselines baselines;
    private final Register register;
    private final NamedSection sections;
    private final DescribeTask describeTask;
    private final NameSteward nameSteward;
    private final MergeTasks mergeTasks;
    private final Reader reader;
    private final Inputs inputs;
    private final Once once;

    TaskApi(
            CurrentActor actor,
            WorkTasks tasks,
            TaskBaselines baselines,
            Register register,
            NamedSection sections,
            DescribeTask describeTask,
            NameSteward nameSteward,
            MergeTasks mergeTasks,
            Reader reader,
            Inputs inputs,
            Once once) {
        this.actor = actor;
        this.tasks = tasks;
        this.baselines = baselines;
        this.register = register;
        this.sections = sections;
        this.describeTask = describeTask;
        this.nameSteward = nameSteward;
        this.mergeTasks = mergeTasks;
        this.reader = reader;
        this.inputs = inputs;
        this.once = once;
    }

    @GET
    @Operation(
            summary = "The tasks of a section: its own, and those of the catalogue that it has not taken",
            description = "unit is a code or an id and is taken to its 課; the own section without it.")
    public ItemsJson<TaskJson> list(@RestQuery @Nullable String unit, @RestQuery @Nullable String q) {
        Actor who = actor.get();
        UUID division = sections.named(who, unit);
        String words = Text.fold(q);
        return ItemsJson.all(tasks.forSection(who.body(), division).stream()
                .filter(task -> words.isEmpty()
                        || Text.fold(task.code()
                                        + task.name().ja()
                                        + task.name().en())
                                .contains(words))
                .map(task -> TaskJson.of(task, reader.locale()))
                .toList());
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Add a task that only my section has", description = "I keep it until another is named.")
    public RegisteredTaskJson add(@Nullable TaskStatement body, @RestHeader("Idempotency-Key") @Nullable String key) {
        TaskStatement said = inputs.check(body);
        return show(once.of(key, () -> describeTask.add(actor.get(), said.name(), said.per(), said.statement())));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A task of my section or of the catalogue, with the versions of its figures")
    public RegisteredTaskJson show(@RestPath UUID id) {
        WorkTask task = register.of(actor.get(), id);
        return new RegisteredTaskJson(
                TaskJson.of(task, reader.locale()),
                baselines.history(id).stream().map(BaselineJson::of).toList(),
                baselines.proposed(id).stream().map(BaselineJson::of).toList());
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "State figures of a task; one of the catalogue becomes my section's",
            description =
                    "Heads, leaders and the keeper of the task state what holds from now on; what others state of a task that"
                            + " has figures waits as a proposal. Practices that are planned keep their minutes.")
    public RegisteredTaskJson describe(
            @RestPath UUID id, @Nullable TaskStatement body, @RestHeader("If-Match") @Nullable String ifMatch) {
        TaskStatement said = inputs.check(body);
        return show(describeTask.describe(actor.get(), id, said.statement(), Once.version(ifMatch)));
    }

    @PUT
    @Path("{id}/steward")
    @Operation(summary = "Name the one person of the section who keeps the figures")
    public RegisteredTaskJson nameSteward(
            @RestPath UUID id, @Nullable StewardRequest body, @RestHeader("If-Match") @Nullable String ifMatch) {
        nameSteward.name(actor.get(), id, inputs.check(body).steward(), Once.version(ifMatch));
        return show(id);
    }

    @PUT
    @Path("{id}/merge")
    @Operation(
            summary = "Make the task part of another of the same section",
            description = "Practices and cases are about the other from then on. It cannot be undone.")
    public RegisteredTaskJson merge(
            @RestPath UUID id, @Nullable MergeRequest body, @RestHeader("If-Match") @Nullable String ifMatch) {
        mergeTasks.merge(actor.get(), id, inputs.check(body).into(), Once.version(ifMatch));
        return show(id);
    }

    @PUT
    @Path("{id}/proposals/{proposal}")
    @Operation(summary = "Take over proposed figures, or leave them")
    public RegisteredTaskJson settle(@RestPath UUID id, @RestPath UUID proposal, @Nullable ProposalAnswer body) {
        Boolean takenOver = inputs.check(body).takenOver();
        if (takenOver == null) {
            throw new Invalid("takenOver", "choose-one");
        }
        describeTask.settle(actor.get(), id, proposal, takenOver);
        return show(id);
    }
}
