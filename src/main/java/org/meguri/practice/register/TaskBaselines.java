package org.meguri.practice.register;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All versions of the figures of tasks. Who may see a task may see its versions. */
@ApplicationScoped
public class TaskBaselines implements PanacheRepositoryBase<TaskBaseline, UUID> {

    private static final String FETCHED =
            "from TaskBaseline b left join fetch b.measuredBy left join fetch b.recordedBy where b.task.id = ?1 ";

    /** What held, the newest version first. */
    public List<TaskBaseline> history(UUID task) {
        return list(FETCHED + "and b.state = HELD order by b.number desc", task);
    }

    /** What waits to be taken over, the oldest first. */
    public List<TaskBaseline> proposed(UUID task) {
        return list(FETCHED + "and b.state = PROPOSED order by b.recordedAt, b.id", task);
    }

    int next(UUID task) {
        return (int) count("task.id = ?1 and state = HELD", task) + 1;
    }
}
