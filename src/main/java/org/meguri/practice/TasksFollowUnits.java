package org.meguri.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.meguri.people.OrgUnit;
import org.meguri.people.transfer.FollowsUnits;

/** The tasks of a unit that ends go over to the unit that takes over, baselines and all. */
@ApplicationScoped
class TasksFollowUnits implements FollowsUnits {

    private final EntityManager entities;

    TasksFollowUnits(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void follow(UUID batch, Map<UUID, UUID> heirs) {
        entities.createQuery("from WorkTask t join fetch t.unit where t.unit.id in :units", WorkTask.class)
                .setParameter("units", heirs.keySet())
                .getResultList()
                .forEach(task -> {
                    OrgUnit from = Objects.requireNonNull(task.unit());
                    entities.persist(new TaskMove(batch, task, from));
                    task.goOverTo(entities.getReference(OrgUnit.class, Objects.requireNonNull(heirs.get(from.id()))));
                });
    }

    @Override
    public void back(UUID batch) {
        entities.createQuery("from TaskMove m join fetch m.task where m.batchId = :batch", TaskMove.class)
                .setParameter("batch", batch)
                .getResultList()
                .forEach(TaskMove::back);
    }
}
