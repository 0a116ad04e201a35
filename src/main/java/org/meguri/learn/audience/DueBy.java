package org.meguri.learn.audience;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.BusinessCalendar;

/**
 * Until when a course is to be finished by somebody who comes under a rule.
 *
 * @param day a fixed day; it holds for all who came under the rule early enough to have {@code days} until then
 * @param days business days (開庁日) after the person came under the rule
 */
public record DueBy(@Nullable LocalDate day, int days) {

    /**
     * @param since when the person came under the rule
     * @param stopped business days of leave and secondment since, which do not count
     */
    public LocalDate of(LocalDate since, int stopped, Quiet quiet) {
        LocalDate fixed = day;
        if (fixed != null && !BusinessCalendar.plus(since, days).isAfter(fixed)) {
            LocalDate moved = quiet.after(fixed);
            return stopped == 0 ? moved : quiet.plus(moved, stopped);
        }
        return quiet.plus(since, days + stopped);
    }
}
