package org.meguri.learn.audience;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.BusinessCalendar;

/**
 * How a duty stands.
 *
 * @param since when the person came under the rule
 * @param awaySince since when the person is on leave or seconded; the clock stands still
 * @param stopped business days for which it stood still before
 * @param finishedAt when the last module of the course was passed; nothing changes afterwards
 * @param endedOn the day from which the rule is no longer about the person; what was learned stays
 */
public record Standing(
        LocalDate since,
        LocalDate dueOn,
        @Nullable LocalDate awaySince,
        int stopped,
        @Nullable Instant finishedAt,
        @Nullable LocalDate endedOn) {

    /** How it stands for somebody who comes under the rule today. */
    static Standing begin(Member member, @Nullable Instant finished, DueBy due, Quiet quiet, LocalDate today) {
        LocalDate dueOn = due.of(today, 0, quiet);
        return new Standing(today, dueOn, finished == null && member.isAway() ? today : null, 0, finished, null);
    }

    /**
     * How it stands today.
     *
     * @param member the person, if the rule is about them today; null if it is not
     * @param finished when the course was finished; null while it is not
     */
    Standing next(@Nullable Member member, @Nullable Instant finished, DueBy due, Quiet quiet, LocalDate today) {
        if (finishedAt != null) {
            return this;
        }
        if (finished != null) {
            return endedOn == null ? new Standing(since, dueOn, null, stopped, finished, null) : this;
        }
        if (member == null) {
            return endedOn == null ? new Standing(since, dueOn, null, stopped, null, today) : this;
        }
        if (endedOn != null) {
            return begin(member, null, due, quiet, today);
        }
        LocalDate change = member.postSince().isBefore(since) ? since : member.postSince();
        if (member.isAway()) {
            return awaySince != null ? this : new Standing(since, dueOn, change, stopped, null, null);
        }
        int lost = awaySince == null ? stopped : stopped + BusinessCalendar.between(awaySince, change);
        return new Standing(since, due.of(since, lost, quiet), null, lost, null, null);
    }

    /** Whether the person has to be in the course now. */
    boolean isLive() {
        return finishedAt == null && endedOn == null && awaySince == null;
    }
}
