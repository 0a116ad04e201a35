package org.meguri.practice.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;

/**
 * What somebody decides.
 *
 * @param ruling whether it may be done; null where nothing was chosen, which is refused
 * @param answer why, and under which conditions, up to {@link #ANSWER} letters
 * @param scope the unit in which, and below which, it holds; null for the whole body
 * @param holdsUntil the last day on which it holds, today at the earliest and five years ahead at the latest; null for
 *     no such day
 */
public record Decision(
        @Nullable Ruling ruling,
        String answer,
        @Nullable UUID scope,
        @Nullable LocalDate holdsUntil) {

    static final int ANSWER = 1_500;
    private static final int YEARS = 5;

    /** As it was typed, cleaned. */
    public static Decision typed(
            @Nullable Ruling ruling, @Nullable String answer, @Nullable UUID scope, @Nullable LocalDate holdsUntil) {
        return new Decision(ruling, Text.clean(answer), scope, holdsUntil);
    }

    void check(LocalDate today) {
        new Invalid.Check()
                .that(ruling != null, "ruling", "choose-one")
                .that(!answer.isEmpty(), "answer", "required")
                .that(Text.length(answer) <= ANSWER, "answer", "too-long", ANSWER)
                .that(holdsUntil == null || !holdsUntil.isBefore(today), "holdsUntil", "date-past")
                .that(
                        holdsUntil == null || !holdsUntil.isAfter(today.plusYears(YEARS)),
                        "holdsUntil",
                        "decision-until-far")
                .orThrow();
    }
}
