package org.meguri.learn.certificate;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Words;

/**
 * What somebody can have a certificate of.
 *
 * @param about as {@link Certificate#about()}
 * @param licence the licence, where it is one
 * @param on when the last module was passed, or the licence granted
 * @param validTo the last day of a licence
 */
public record Earned(
        String about,
        @Nullable UUID licence,
        Words title,
        LocalDate on,
        @Nullable LocalDate validTo) {

    static final String COURSE = "course:";
    static final String LICENCE = "licence:";
}
