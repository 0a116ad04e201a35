package org.meguri.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.problem.Invalid;

/**
 * How much somebody agrees that they can do this themselves, from 1 (not at all) to 5 (fully). It is the person's own:
 * others see sums of several people only.
 *
 * @param before as said with the plan, before the first try; null where it was not
 * @param after as said at the report; null where it was not
 */
@Embeddable
public record Confidence(
        @Column(name = "confidence_before") @Nullable Integer before,
        @Column(name = "confidence_after") @Nullable Integer after) {

    /** The highest answer; the lowest is 1. */
    public static final int MOST = 5;

    static @Nullable Integer checked(@Nullable Integer point) {
        new Invalid.Check()
                .that(point == null || (point >= 1 && point <= MOST), "confidence", "range", 1, MOST)
                .orThrow();
        return point;
    }
}
