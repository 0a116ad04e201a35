package org.meguri.people.web;

import java.util.List;

/** The people of the sample city whom the sign-in page offers; there are none in an office. */
public interface DemoPeople {

    /**
     * Somebody to try Meguri as.
     *
     * @param role the position from which this person sees Meguri
     * @param who name and unit
     */
    record Demo(String login, String password, Position role, String who) {}

    /** The positions from which Meguri can be tried. */
    enum Position {
        EMPLOYEE,
        COLLEAGUE,
        TRAINER,
        MANAGER,
        HR,
        OWNER,
        ADMIN
    }

    /** Empty unless this is the demo. */
    List<Demo> list();
}
