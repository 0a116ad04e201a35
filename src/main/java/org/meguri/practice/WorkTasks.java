package org.meguri.practice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.OrgUnit;
import org.meguri.platform.Ids;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** The tasks of everyday work: the catalogue, and what the sections made of it. */
@ApplicationScoped
public class WorkTasks implements PanacheRepositoryBase<WorkTask, UUID> {

    private static final Comparator<WorkTask> BY_CODE = Comparator.comparing(WorkTask::code);

    private final Sections sections;

    WorkTasks(Sections sections) {
        this.sections = sections;
    }

    /** The tasks of a section: its own, and those of the catalogue that it has not taken. */
    public List<WorkTask> forSection(UUID body, UUID division) {
        List<WorkTask> all = list("body.id = ?1 and (unit is null or unit.id = ?2)", body, division);
        Set<UUID> taken = all.stream()
                .filter(task -> task.unitId() != null)
                .map(WorkTask::catalogueId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(task -> task.unitId() != null || !taken.contains(task.id()))
                .sorted(BY_CODE)
                .toList();
    }

    /** The section's own tasks. */
    public List<WorkTask> ofSection(UUID body, UUID division) {
        return list("body.id = ?1 and unit.id = ?2 order by code", body, division);
    }

    /** The catalogue. */
    public List<WorkTask> catalogue(UUID body) {
        return list("body.id = ?1 and unit is null order by code", body);
    }

    /** The task, if the actor's body has it. */
    public WorkTask of(Actor actor, UUID id) {
        return find("id = ?1 and body.id = ?2", id, actor.body())
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    /**
     * The section's own task that is meant; a task of the catalogue is taken into the section first.
     *
     * @param named the id of a task, or its code
     */
    WorkTask own(UUID body, OrgUnit section, @Nullable String named) {
        Optional<UUID> id = Ids.parse(named);
        List<WorkTask> candidates = forSection(body, section.id());
        WorkTask found = candidates.stream()
                .filter(task -> id.isPresent()
                        ? task.id().equals(id.get()) || id.get().equals(task.catalogueId())
                        : task.code().equals(named))
                .min(Comparator.comparing(task -> task.unitId() == null))
                .orElseThrow(() -> new Invalid("task", "task-unknown"));
        if (found.unitId() != null) {
            return found;
        }
        WorkTask own = found.takenInto(section);
        persist(own);
        return own;
    }

    /** The task that somebody suggests for a practice; nothing is taken into the section yet. */
    WorkTask suggested(PracticeAssignment practice, String named) {
        Optional<UUID> id = Ids.parse(named);
        return catalogue(practice.bodyId()).stream()
                .filter(task ->
                        id.map(task.id()::equals).orElseGet(() -> task.code().equals(named)))
                .findFirst()
                .or(() -> id.flatMap(known -> forSection(practice.bodyId(), sections.idOf(practice)).stream()
                        .filter(task -> task.id().equals(known))
                        .findFirst()))
                .orElseThrow(() -> new Invalid("task", "task-unknown"));
    }
}
