package org.meguri.insight.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.DateText;

/** Reads the day of a figure as people type it. */
final class AsOf {

    static final String FIELD = "asOf";

    private AsOf() {}

    /** The day; null when nothing was typed. */
    static @Nullable LocalDate parse(@Nullable String typed) {
        return DateText.typedOrNull(FIELD, typed);
    }
}
