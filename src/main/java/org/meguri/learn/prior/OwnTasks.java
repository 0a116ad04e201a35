package org.meguri.learn.prior;

import java.util.List;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.platform.Words;

/** The tasks of people's sections. What a task is belongs to practice, which stands to the right of learning. */
public interface OwnTasks {

    /** A task that can be chosen. */
    record OwnTask(UUID id, Words name) {}

    /** The tasks that the section of the actor calls its own, in the order of their codes. */
    List<OwnTask> of(Actor actor);
}
