package org.meguri.insight.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.DateText;
import org.meguri.platform.Period;

/** Reads the day of a figure as people type it. */
final class AsOf {

    static final String FIELD = "asOf";
    static final String PERIOD = "period";

    private AsOf() {}

    /** The day; null when nothing was typed. */
    static @Nullable LocalDate parse(@Nullable String typed) {
        return DateText.typedOrNull(FIELD, typed);
    }

    /** The end of the period, today while it runs; without a period the day that was typed. */
    static @Nullable LocalDate of(@Nullable Period period, @Nullable String typed, LocalDate today) {
        return period == null ? parse(typed) : period.until(today);
    }
}
