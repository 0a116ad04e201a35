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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Limit;
import org.meguri.practice.DescribeTask;
import org.meguri.practice.WorkTask;
import org.meguri.practice.WorkTasks;

/** The tasks of the reader's section with their minutes, and its own figures. */
@Path("/tasks")
@RolesAllowed("EMPLOYEE")
public class TaskPages {

    /** All tasks of the section. */
    @CheckedTemplate(basePath = "practice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record TaskList(String section, List<WorkTask> own, List<WorkTask> catalogue, Locale locale)
            implements TemplateInstance {}

    /** One task to describe. */
    @CheckedTemplate(basePath = "practice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record TaskPage(@Nullable WorkTask task, Errors errors, Typed typed, Locale locale)
            implements TemplateInstance {}

    /** A task as typed. */
    public record TaskForm(
            @RestForm @Nullable @Limit(100) String name,
            @RestForm @Nullable @Limit(40) String per,
            @RestForm @NotBlank(message = "required") String baselineMinutes,
            @RestForm @NotBlank(message = "required") String countPerYear,
            @RestForm @NotBlank(message = "choose-one") String infoClass,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    private final CurrentActor actor;
    private final WorkTasks tasks;
    private final Units units;
    private final DescribeTask describeTask;
    private final Forms forms;

    TaskPages(CurrentActor actor, WorkTasks tasks, Units units, DescribeTask describeTask, Forms forms) {
        this.actor = actor;
        this.tasks = tasks;
        this.units = units;
        this.describeTask = describeTask;
        this.forms = forms;
    }

    @GET
    public TemplateInstance list() {
        Actor who = actor.get();
        List<WorkTask> all = tasks.forSection(who.body(), who.division());
        return new TaskList(
                units.tree(who.body()).label(who.division(), who.locale()),
                all.stream().filter(task -> task.unitId() != null).toList(),
                all.stream().filter(task -> task.unitId() == null).toList(),
                who.locale());
    }

    @GET
    @Path("new")
    public TemplateInstance create() {
        return new TaskPage(
                null,
                Errors.NONE,
                Typed.of("task", "infoClass", "1"),
                actor.get().locale());
    }

    @POST
    public Response create(@BeanParam TaskForm form) {
        return submit(null, form);
    }

    @GET
    @Path("{id}")
    public TemplateInstance edit(@RestPath UUID id) {
        WorkTask task = visible(id);
        return new TaskPage(
                task,
                Errors.NONE,
                Typed.of(
                        "task",
                        "baselineMinutes",
                        String.valueOf(task.baselineMinutes()),
                        "countPerYear",
                        String.valueOf(task.countPerYear()),
                        "infoClass",
                        String.valueOf(task.infoClass())),
                actor.get().locale());
    }

    @POST
    @Path("{id}")
    public Response edit(@RestPath UUID id, @BeanParam TaskForm form) {
        return submit(visible(id).id(), form);
    }

    private WorkTask visible(UUID id) {
        Actor who = actor.get();
        WorkTask task = tasks.of(who, id);
        if (task.unitId() != null && !who.division().equals(task.unitId())) {
            throw new NotFound();
        }
        return task;
    }

    private Response submit(@Nullable UUID id, TaskForm form) {
        return forms.submit(
                form,
                () -> describeTask.describe(
                        actor.get(),
                        id,
                        new DescribeTask.Description(
                                form.name(),
                                form.per(),
                                Fields.number("baselineMinutes", form.baselineMinutes()),
                                Fields.number("countPerYear", form.countPerYear()),
                                Fields.number("infoClass", form.infoClass()),
                                form.version())),
                done -> "/tasks",
                errors -> new TaskPage(
                        id == null ? null : visible(id),
                        errors,
                        Typed.of(
                                "task",
                                "name",
                                form.name(),
                                "per",
                                form.per(),
                                "baselineMinutes",
                                form.baselineMinutes(),
                                "countPerYear",
                                form.countPerYear(),
                                "infoClass",
                                form.infoClass()),
                        actor.get().locale()));
    }
}
