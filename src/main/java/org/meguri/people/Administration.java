package org.meguri.people;

import org.meguri.platform.problem.Forbidden;

/** What only administrators may do. */
final class Administration {

    private Administration() {}

    static void require(Actor actor) {
        if (!actor.is(Role.ADMIN)) {
            throw new Forbidden("forbidden");
        }
    }
}
