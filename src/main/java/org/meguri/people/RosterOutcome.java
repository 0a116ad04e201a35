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
        @Nullable String reason,
        @Nullable Warning warning) {

    /**
     * What HR should look at although the line can be carried out.
     *
     * @param code names the text in {@code problems_*.properties}
     * @param value what the text is filled with
     */
    public record Warning(String code, String value) {}

    RosterOutcome(int line, Action action, String key, String name, String detail, @Nullable String reason) {
        this(line, action, key, name, detail, reason, null);
    }

    /** Whether the line changes anything. */
    boolean isChange() {
        return action != Action.REJECTED && action != Action.UNCHANGED;
    }

    /** The same with the warning, unless there is one already. */
    RosterOutcome with(Warning found) {
        return warning == null ? new RosterOutcome(line, action, key, name, detail, reason, found) : this;
    }

    static RosterOutcome rejected(RosterLine line, RosterFault fault) {
        return new RosterOutcome(
                line.number(), Action.REJECTED, line.cell(0), line.shownName(), fault.value(), fault.code());
    }
}
