package org.meguri.insight.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;

/** Reads the day of a figure as people type it: 2026-11-23, 2026/11/23, ２０２６年１１月２３日. */
final class AsOf {

    static final String FIELD = "asOf";

    private AsOf() {}

    /** The day; null when nothing was typed. */
    static @Nullable LocalDate parse(@Nullable String typed) {
        String text = Normalizer.normalize(Text.clean(typed), Normalizer.Form.NFKC);
        if (text.isEmpty()) {
            return null;
        }
        String[] parts = text.split("[-/.年月日]");
        try {
            if (parts.length == 3) {
                return LocalDate.of(
                        Integer.parseInt(parts[0].strip()),
                        Integer.parseInt(parts[1].strip()),
                        Integer.parseInt(parts[2].strip()));
            }
        } catch (NumberFormatException | DateTimeException e) {
            throw new Invalid(FIELD, "date");
        }
        throw new Invalid(FIELD, "date");
    }
}
