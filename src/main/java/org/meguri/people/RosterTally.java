package org.meguri.people;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has been found so far in a file that is being compared. */
final class RosterTally {

    private final RosterImport.Kind kind;
    private final Map<RosterRow.Action, Integer> counts = new EnumMap<>(RosterRow.Action.class);
    private int lines;
    private int warned;
    private LocalDate openFrom;

    /** @param today the day on which the file is read */
    RosterTally(RosterImport.Kind kind, LocalDate today) {
        this.kind = kind;
        this.openFrom = today;
    }

    /** Some more lines, and what each of them means. */
    void add(List<RosterLine> read, List<RosterOutcome> outcomes) {
        lines += read.size();
        for (RosterLine line : read) {
            LocalDate day = line.openFrom(kind);
            openFrom = day.isAfter(openFrom) ? day : openFrom;
        }
        for (RosterOutcome outcome : outcomes) {
            counts.merge(outcome.action(), 1, Integer::sum);
            warned += outcome.warning() == null ? 0 : 1;
        }
    }

    /** How many lines have been read. */
    int lines() {
        return lines;
    }

    /** How many of them do this. */
    int of(RosterRow.Action action) {
        return counts.getOrDefault(action, 0);
    }

    /** How many of them HR should look at once more. */
    int warned() {
        return warned;
    }

    /** The first day on which all that the lines say has come or is over; null where a date cannot be read. */
    @Nullable
    LocalDate openFrom() {
        return openFrom.equals(LocalDate.MAX) ? null : openFrom;
    }
}
