package org.meguri.people.transfer;

import java.util.List;
import org.meguri.people.Rehearsal;

/** Whoever knows of something that hangs on posts says what a batch would change. Implemented by the features. */
public interface Consequences {

    /** What would change; nothing of it is written. Kinds of which there is nothing may be left out. */
    List<Consequence> of(Rehearsal rehearsal);
}
