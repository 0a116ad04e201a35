package org.meguri.people;

import org.jspecify.annotations.Nullable;
import org.meguri.people.RosterRow.Action;

/**
 * What one line of a roster means.
 *
 * @param key the code of the unit or the staff number
 * @param detail what was and what will be; of a rejected line the value that cannot be accepted
 * @param reason the code of the reason; null unless rejected
 */
public record RosterOutcome(
        int line,
        Action action,
        String key,
        String name,
        String detail,
        @Nullable String reason) {

    static RosterOutcome rejected(RosterLine line, RosterFault fault) {
        return new RosterOutcome(
                line.number(), Action.REJECTED, line.cell(0), line.shownName(), fault.value(), fault.code());
    }
}
