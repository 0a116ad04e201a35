package org.meguri.share.trouble;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;
import org.meguri.practice.WorkTask;

/**
 * What is hard, as somebody tells it.
 *
 * @param what in a few sentences, up to {@link #LONGEST} letters
 * @param frequency how often; null where nothing was chosen, which is refused
 * @param minutes what one occurrence takes; null where that is not known
 * @param task a task of the section or of the catalogue; null for none of them
 * @param anonymous whether colleagues do not see whose it is
 */
public record Told(
        String what,
        @Nullable Frequency frequency,
        @Nullable Integer minutes,
        @Nullable UUID task,
        boolean anonymous) {

    static final int LONGEST = 500;

    /** As it was typed, cleaned. */
    public static Told typed(
            @Nullable String what,
            @Nullable Frequency frequency,
            @Nullable Integer minutes,
            @Nullable UUID task,
            boolean anonymous) {
        return new Told(Text.clean(what), frequency, minutes, task, anonymous);
    }

    void check() {
        new Invalid.Check()
                .that(!what.isEmpty(), "what", "required")
                .that(Text.length(what) <= LONGEST, "what", "too-long", LONGEST)
                .that(frequency != null, "frequency", "choose-one")
                .that(
                        minutes == null || (minutes >= 1 && minutes <= WorkTask.LONGEST),
                        "minutes",
                        "range",
                        1,
                        WorkTask.LONGEST)
                .orThrow();
    }
}
