package org.meguri.people.organisation.web;

import java.util.Set;
import org.meguri.people.Actor;
import org.meguri.people.Role;

/** Which further pages a reader of the organisation may open. */
final class Lists {

    private static final Set<Role> PEOPLE = Set.of(Role.HR, Role.ADMIN, Role.OWNER, Role.MANAGER, Role.TRAINER);

    private Lists() {}

    /** The list of people. */
    static boolean may(Actor actor) {
        return PEOPLE.stream().anyMatch(actor::is);
    }

    /** The figures of a day. */
    static boolean figures(Actor actor) {
        return actor.is(Role.HR);
    }
}
