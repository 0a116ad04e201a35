package org.meguri.learn.audience;

import java.time.LocalDate;
import java.util.List;
import org.meguri.platform.BusinessCalendar;

/**
 * The quiet periods of a body, in which nobody has to finish a course: their days do not count, and what would fall due in
 * one falls due on the first open day after it.
 */
public record Quiet(List<Span> spans) {

    public static final Quiet NONE = new Quiet(List.of());

    /** Days from the first to the last, both included. */
    public record Span(LocalDate first, LocalDate last) {

        boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    public Quiet {
        spans = List.copyOf(spans);
    }

    /** Whether the office is open on the day and no quiet period runs. */
    public boolean counts(LocalDate day) {
        return BusinessCalendar.isOpen(day) && !isQuiet(day);
    }

    /** Whether the day lies in a quiet period. */
    public boolean isQuiet(LocalDate day) {
        return spans.stream().anyMatch(span -> span.contains(day));
    }

    /** The day that lies so many counting days after the given one. */
    public LocalDate plus(LocalDate day, int days) {
        LocalDate at = day;
        for (int left = days; left > 0; ) {
            at = at.plusDays(1);
            if (counts(at)) {
                left--;
            }
        }
        return at;
    }

    /** The day itself, or where it is quiet the first counting day after it. */
    public LocalDate after(LocalDate day) {
        return isQuiet(day) ? plus(day, 1) : day;
    }
}
