package org.meguri.practice.lookback;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;

/**
 * What somebody writes when looking back. All of it may be missing while it is a draft.
 *
 * @param practice of their own, about which they look back
 * @param intended what was meant to happen, up to {@link #TEXT} letters
 * @param happened what happened, up to {@link #TEXT} letters
 * @param difference why it differed, up to {@link #TEXT} letters
 * @param next what is done next, up to {@link #NEXT} letters, so that it fits into a plan
 * @param ending what it ends in
 * @param nextOn the day of the next try
 */
public record LookBackText(
        @Nullable UUID practice,
        @Nullable String intended,
        @Nullable String happened,
        @Nullable String difference,
        @Nullable String next,
        @Nullable LookBackEnding ending,
        @Nullable LocalDate nextOn) {

    public static final int TEXT = 1_000;
    public static final int NEXT = 300;

    /** As it was typed, cleaned. */
    public static LookBackText typed(
            @Nullable UUID practice,
            @Nullable String intended,
            @Nullable String happened,
            @Nullable String difference,
            @Nullable String next,
            @Nullable LookBackEnding ending,
            @Nullable LocalDate nextOn) {
        return new LookBackText(
                practice,
                Text.orNull(intended),
                Text.orNull(happened),
                Text.orNull(difference),
                Text.orNull(next),
                ending,
                nextOn);
    }

    /** @param whole whether it is handed in, and nothing may be missing */
    void check(boolean whole) {
        Invalid.Check check = new Invalid.Check();
        text(check, intended, "intended", TEXT, whole);
        text(check, happened, "happened", TEXT, whole);
        text(check, difference, "difference", TEXT, whole);
        text(check, next, "nextStep", NEXT, whole);
        check.that(!whole || ending != null, "ending", "choose-one")
                .that(
                        !whole || ending == null || ending == LookBackEnding.NONE || practice != null,
                        "practice",
                        "choose-one")
                .that(!whole || ending != LookBackEnding.NEXT_TRY || nextOn != null, "nextOn", "required")
                .orThrow();
    }

    private static void text(Invalid.Check check, @Nullable String text, String field, int most, boolean whole) {
        check.that(!whole || text != null, field, "required")
                .that(text == null || Text.length(text) <= most, field, "too-long", most);
    }
}
