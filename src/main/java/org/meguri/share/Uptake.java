package org.meguri.share;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Words;

/**
 * What became of a case in another section.
 *
 * @param section the name of that section
 * @param practice in which it is tried; null when it is not
 * @param reportedAt when that practice was reported
 * @param times for how many occurrences its tries stand
 * @param before Σ baseline × count over its tries, in minutes
 * @param now Σ minutes × count over its tries
 */
public record Uptake(
        UUID adoption,
        UUID caseId,
        String title,
        UUID division,
        Words section,
        Answer answer,
        @Nullable String reason,
        Instant answeredAt,
        @Nullable UUID practice,
        @Nullable Instant reportedAt,
        long times,
        long before,
        long now) {

    /** Whether the section tried it and said what came of it. */
    public boolean isReported() {
        return reportedAt != null && times > 0;
    }

    /** What one occurrence took there before, in minutes. */
    public int baselineMinutes() {
        return (int) Math.round(before / (double) Math.max(1, times));
    }

    /** What one occurrence takes there now, in minutes. */
    public int averageMinutes() {
        return (int) Math.round(now / (double) Math.max(1, times));
    }
}
