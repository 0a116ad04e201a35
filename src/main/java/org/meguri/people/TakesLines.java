package org.meguri.people;

import java.util.List;
import java.util.UUID;

/** Whoever wants the lines of a file of staff for something else than the roster. Implemented where the lines go. */
public interface TakesLines {

    /**
     * Takes the lines, in the transaction of the caller.
     *
     * @param target what they are for, as it was named when the file was handed in
     * @param quarter to be run whenever a quarter of the work is done
     * @throws org.meguri.platform.problem.Problem they are not wanted any more
     */
    void take(Actor actor, UUID target, List<StaffLine> lines, Runnable quarter);
}
