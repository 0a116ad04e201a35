package org.meguri.practice.answer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern GAP = Pattern.compile("〔(?:名前|業務|前|後)〕|\\[(?:name|task|before|after)]");

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
        return GAP.matcher(text).replaceAll(gap -> Matcher.quoteReplacement(value(gap.group(), gaps)));
    }

    private static String value(String gap, Gaps gaps) {
        return switch (gap) {
            case "〔名前〕", "[name]" -> gaps.name();
            case "〔業務〕", "[task]" -> gaps.task();
            case "〔前〕", "[before]" -> number(gaps.before());
            default -> number(gaps.after());
        };
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
