package org.meguri.practice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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

    private static final String FETCHED = "from WorkTask t left join fetch t.steward left join fetch t.mergedInto ";

    private final Sections sections;
    private final Clock clock;

    WorkTasks(Sections sections, Clock clock) {
        this.sections = sections;
        this.clock = clock;
    }

    /** The tasks of a section: its own, and those of the catalogue that it has not taken. */
    public List<WorkTask> forSection(UUID body, UUID division) {
        return candidates(body, division).stream()
                .filter(task -> !task.isMerged())
                .toList();
    }

    /** The same, with those that became part of others. */
    public List<WorkTask> candidates(UUID body, UUID division) {
        List<WorkTask> all =
                list(FETCHED + "where t.body.id = ?1 and (t.unit is null or t.unit.id = ?2)", body, division);
        return ofOne(all, division);
    }

    private static List<WorkTask> ofOne(List<WorkTask> all, UUID division) {
        Set<UUID> taken = all.stream()
                .filter(task -> division.equals(task.unitId()))
                .map(WorkTask::catalogueId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(task -> task.unitId() == null ? !taken.contains(task.id()) : division.equals(task.unitId()))
                .sorted(BY_CODE)
                .toList();
    }

    /** The tasks of several sections, as {@link #forSection} has them; one statement. */
    public Map<UUID, List<WorkTask>> forSections(UUID body, Collection<UUID> divisions) {
        if (divisions.isEmpty()) {
            return Map.of();
        }
        List<WorkTask> all = list(
                FETCHED + "where t.body.id = ?1 and (t.unit is null or t.unit.id in ?2)", body, Set.copyOf(divisions));
        return divisions.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        division -> ofOne(all, division).stream()
                                .filter(task -> !task.isMerged())
                                .toList()));
    }

    /** The section's own tasks. */
    public List<WorkTask> ofSection(UUID body, UUID division) {
        return list(
                FETCHED + "where t.body.id = ?1 and t.unit.id = ?2 and t.mergedInto is null order by t.code",
                body,
                division);
    }

    /** The catalogue. */
    public List<WorkTask> catalogue(UUID body) {
        return list("body.id = ?1 and unit is null order by code", body);
    }

    /** The task, if the actor's body has it. */
    public WorkTask of(Actor actor, UUID id) {
        return find(FETCHED + "where t.id = ?1 and t.body.id = ?2", id, actor.body())
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    /**
     * The section's own task that is meant; a task of the catalogue is taken into the section first, and for one that became
     * part of another, that other is meant.
     *
     * @param named the id of a task, or its code
     */
    public WorkTask own(UUID body, OrgUnit section, @Nullable String named) {
        Optional<UUID> id = Ids.parse(named);
        List<WorkTask> candidates = candidates(body, section.id());
        WorkTask found = candidates.stream()
                .filter(task -> id.isPresent()
                        ? task.id().equals(id.get()) || id.get().equals(task.catalogueId())
                        : task.code().equals(named))
                .min(Comparator.comparing((WorkTask task) -> task.unitId() == null)
                        .thenComparing(WorkTask::isMerged))
                .orElseThrow(() -> new Invalid("task", "task-unknown"));
        if (found.unitId() != null) {
            return found.living();
        }
        WorkTask own = found.takenInto(section, LocalDate.now(clock));
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
