package org.meguri.insight;

import java.util.UUID;
import org.meguri.loop.Stage;

/**
 * How many loops of one unit stood at one stage on a day.
 *
 * @param unit the unit in which the person then was
 * @param loops all of them
 * @param matured those opened {@link LoopFigures#DUE_DAYS} days before the day or earlier, whose person was not away
 * @param paused those whose person was on leave or seconded
 * @param learned those whose quiz was passed
 * @param tried those with a try
 * @param untried those whose quiz was passed without a try so far
 * @param overdue those whose holder should have moved before the day; 0 for days gone by, of which this is not known
 */
record Tally(
        UUID unit,
        Stage stage,
        long loops,
        long matured,
        long paused,
        long learned,
        long tried,
        long untried,
        long overdue) {

    long closed() {
        return stage.isClosed() ? loops : 0;
    }

    /** What counts as due: all that came round, and of the open ones those that have had their time. */
    long due() {
        return stage.isClosed() ? loops : stage.isOpen() ? matured : 0;
    }

    /** Whether the loops are neither declined nor withdrawn. */
    boolean counts() {
        return stage.isOpen() || stage.isClosed();
    }
}
