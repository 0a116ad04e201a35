package org.meguri.practice.rule;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says.
 *
 * @param after the code of the module that has been passed; null where none was chosen, which is refused
 * @param next the code of the module whose practice is assigned then; null where none was chosen, which is refused
 * @param unit for whom, with everything below it; null for the whole body
 * @param dueDays calendar days that the learning may take, 1 to {@link #LONGEST}
 */
public record RuleTerms(
        @Nullable String after,
        @Nullable String next,
        @Nullable UUID unit,
        int dueDays) {

    static final int LONGEST = 365;
}
