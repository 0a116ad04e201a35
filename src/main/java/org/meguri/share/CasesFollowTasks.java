package org.meguri.share;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import org.meguri.practice.register.TasksMerged;

/** Cases about a task that became part of another are about that other: whoever looks for it finds them. */
@ApplicationScoped
class CasesFollowTasks {

    private final EntityManager entities;

    CasesFollowTasks(EntityManager entities) {
        this.entities = entities;
    }

    void follow(@Observes TasksMerged fact) {
        entities.createQuery("from ShareCase c where c.bodyId = :body and c.task.id = :task", Case.class)
                .setParameter("body", fact.body())
                .setParameter("task", fact.task())
                .getResultList()
                .forEach(one -> one.follow(new CaseTask(fact.into(), fact.catalogue(), fact.code(), fact.name())));
    }
}
