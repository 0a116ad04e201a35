package org.meguri.learn.items;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.folder.QuestionKind;
import org.meguri.platform.Words;

/**
 * How a question fared when people met it for the first time.
 *
 * @param answered how many people answered it at their first try of the quiz
 * @param difficulty how many of them got it right, in percent; the lower, the harder; null with fewer than 5 people
 * @param discrimination whether those who got it right also knew the rest (corrected item-total correlation, −1 to 1); null
 *     with fewer than 20 people, or where everybody did the same
 * @param recalled how many got it right when it was asked again days later, in percent; null with fewer than 5 answers
 */
public record Item(
        UUID question,
        String code,
        QuestionKind kind,
        Words text,
        long answered,
        @Nullable Integer difficulty,
        @Nullable Double discrimination,
        @Nullable Integer recalled,
        Verdict verdict,
        List<Chosen> choices) {

    /**
     * A choice.
     *
     * @param percent how many of those who answered chose it, or put it in its place; null with too few people
     */
    public record Chosen(
            Words text, boolean correct, @Nullable Integer percent) {}

    /** What the writer of the question should do about it. */
    public enum Verdict {
        /** Too few have answered. */
        WAIT,
        /** Those who know the rest miss it: the question or its key misleads. */
        MISLEADING,
        /** More than half miss it: it, or the lesson before it, is not clear. */
        HARD,
        /** Nearly everybody knows it: it teaches nothing new. */
        EASY,
        /** It does what it should. */
        GOOD;

        /** So many standard errors (1/√n of a correlation) below zero are no chance any more. */
        private static final double ERRORS = 1.96;

        private static final int HARD_BELOW = 50;
        private static final int EASY_FROM = 97;

        static Verdict of(@Nullable Integer difficulty, @Nullable Double discrimination, long answered) {
            if (difficulty == null) {
                return WAIT;
            }
            if (discrimination != null && discrimination < -ERRORS / Math.sqrt(answered)) {
                return MISLEADING;
            }
            if (difficulty < HARD_BELOW) {
                return HARD;
            }
            return difficulty >= EASY_FROM ? EASY : GOOD;
        }
    }
}
