package org.meguri.practice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.meguri.learn.prior.OwnTasks;
import org.meguri.people.Actor;

/** Tells learning which tasks the section of somebody calls its own. */
@ApplicationScoped
class SectionTasks implements OwnTasks {

    private final WorkTasks tasks;

    SectionTasks(WorkTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public List<OwnTask> of(Actor actor) {
        return tasks.ofSection(actor.body(), actor.division()).stream()
                .map(task -> new OwnTask(task.id(), task.name()))
                .toList();
    }
}
