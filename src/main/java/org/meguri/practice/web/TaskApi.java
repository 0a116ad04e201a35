package org.meguri.practice.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Reader;
import org.meguri.practice.WorkTask;
import org.meguri.practice.WorkTasks;

/** Tasks of everyday work for programs. */
@Path("/api/v1/tasks")
@RolesAllowed("EMPLOYEE")
@Tag(name = "practice")
public class TaskApi {

    /** A task; {@code reference} says that its minutes are reference values (参考値). */
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
            boolean reference,
            @Nullable String evidence) {

        static TaskJson of(WorkTask task, Locale locale) {
            return new TaskJson(
                    task.id(),
                    task.code(),
                    task.name().in(locale),
                    task.unitId(),
                    task.per(),
                    task.baselineMinutes(),
                    task.countPerYear(),
                    task.infoClass(),
                    task.isReference(),
                    task.evidence());
        }
    }

    private final CurrentActor actor;
    private final WorkTasks tasks;
    private final Units units;
    private final Reader reader;

    TaskApi(CurrentActor actor, WorkTasks tasks, Units units, Reader reader) {
        this.actor = actor;
        this.tasks = tasks;
        this.units = units;
        this.reader = reader;
    }

    @GET
    @Operation(
            summary = "The tasks of a section: its own, and those of the catalogue that it has not taken",
            description = "unit is a code or an id and is taken to its 課; the own section without it.")
    public ItemsJson<TaskJson> list(@RestQuery @Nullable String unit, @RestQuery @Nullable String q) {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        UUID division = unit == null || unit.isBlank()
                ? who.division()
                : tree.findByCode(unit)
                        .or(() -> Ids.parse(unit).flatMap(tree::find))
                        .flatMap(node -> tree.division(node.id()))
                        .map(UnitTree.Node::id)
                        .orElseThrow(NotFound::new);
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
}
