package org.meguri.practice.answer;

import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;

/**
 * The three texts of an answer, with gaps or filled.
 *
 * @param goodPoint what was good, up to {@link #LENGTH} letters
 * @param tryNext what to try next, up to {@link #LENGTH} letters
 * @param showTo who should see it, up to {@link #LENGTH} letters; null for nobody
 */
public record AnswerText(
        String goodPoint, String tryNext, @Nullable String showTo) {

    /** Shorter than an answer may be: the gaps have to fit in as well. */
    static final int LENGTH = 400;

    /**
     * What fills the gaps of one report.
     *
     * @param name the family name and given name of whoever reported
     * @param task the task as the reader calls it
     * @param before minutes before the practice; null where they are not known
     * @param after minutes of the last try; null where they are not known
     */
    public record Gaps(
            String name,
            String task,
            @Nullable Integer before,
            @Nullable Integer after) {}

    /** As it was typed, cleaned. */
    public static AnswerText typed(@Nullable String goodPoint, @Nullable String tryNext, @Nullable String showTo) {
        return new AnswerText(Text.clean(goodPoint), Text.clean(tryNext), Text.orNull(showTo));
    }

    /** The same with the gaps filled: 〔名前〕 〔業務〕 〔前〕 〔後〕, or [name] [task] [before] [after]. */
    public AnswerText filled(Gaps gaps) {
        return new AnswerText(
                filled(goodPoint, gaps), filled(tryNext, gaps), showTo == null ? null : filled(showTo, gaps));
    }

    private static String filled(String text, Gaps gaps) {
        String before = number(gaps.before());
        String after = number(gaps.after());
        return text.replace("〔名前〕", gaps.name())
                .replace("[name]", gaps.name())
                .replace("〔業務〕", gaps.task())
                .replace("[task]", gaps.task())
                .replace("〔前〕", before)
                .replace("[before]", before)
                .replace("〔後〕", after)
                .replace("[after]", after);
    }

    private static String number(@Nullable Integer minutes) {
        return minutes == null ? "—" : String.valueOf(minutes);
    }

    void check(Invalid.Check check) {
        check.that(!goodPoint.isEmpty(), "goodPoint", "required")
                .that(Text.length(goodPoint) <= LENGTH, "goodPoint", "too-long", LENGTH)
                .that(!tryNext.isEmpty(), "tryNext", "required")
                .that(Text.length(tryNext) <= LENGTH, "tryNext", "too-long", LENGTH)
                .that(showTo == null || Text.length(showTo) <= LENGTH, "showTo", "too-long", LENGTH);
    }
}
