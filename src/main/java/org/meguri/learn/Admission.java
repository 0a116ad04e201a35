package org.meguri.learn;

import java.util.UUID;
import org.meguri.people.Actor;

/** Says whether people may enrol themselves in a course. */
public interface Admission {

    /** @throws org.meguri.platform.problem.Conflict the course is for others */
    void require(Actor actor, UUID course);
}
