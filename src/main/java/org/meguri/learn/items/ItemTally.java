package org.meguri.learn.items;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Adds up how one question was answered, each person once: how many got it right, and whether those who did also knew the
 * rest of their sheet.
 */
final class ItemTally {

    /** With fewer people nothing is said: a share of four answers tells about the four, and names them to their trainer. */
    static final int FEWEST = 5;

    /** With fewer people a correlation says more about chance than about the question. */
    static final int FEWEST_FOR_DISCRIMINATION = 20;

    private final Map<UUID, Long> chosen = new HashMap<>();
    private long answered;
    private long right;
    private long compared;
    private double sumItem;
    private double sumRest;
    private double sumBoth;
    private double sumRestSquared;

    /**
     * Some people answered alike.
     *
     * @param correct whether they got the question right
     * @param correctOnSheet how many questions of the sheet they got right, this one included
     * @param asked how many questions the sheet had
     */
    void add(long people, Iterable<UUID> choices, boolean correct, int correctOnSheet, int asked) {
        answered += people;
        right += correct ? people : 0;
        choices.forEach(choice -> chosen.merge(choice, people, Long::sum));
        if (asked > 1) {
            double item = correct ? 1 : 0;
            double rest = (correctOnSheet - item) / (asked - 1);
            compared += people;
            sumItem += people * item;
            sumRest += people * rest;
            sumBoth += people * item * rest;
            sumRestSquared += people * rest * rest;
        }
    }

    long answered() {
        return answered;
    }

    long right() {
        return right;
    }

    long chosen(UUID choice) {
        return chosen.getOrDefault(choice, 0L);
    }

    /** How many got it right, in percent rounded half up; null with too few people. */
    @Nullable
    Integer difficulty() {
        return answered < FEWEST ? null : (int) ((right * 200 + answered) / (answered * 2));
    }

    /**
     * The corrected item-total correlation: between getting this question right and the share of the other questions of the
     * sheet, −1 to 1. Null with too few people, or where everybody did the same.
     */
    @Nullable
    Double discrimination() {
        if (compared < FEWEST_FOR_DISCRIMINATION) {
            return null;
        }
        // an item is 0 or 1, so that its square is itself
        double itemSpread = compared * sumItem - sumItem * sumItem;
        double restSpread = compared * sumRestSquared - sumRest * sumRest;
        if (itemSpread <= 0 || restSpread <= 1e-9) {
            return null;
        }
        return (compared * sumBoth - sumItem * sumRest) / Math.sqrt(itemSpread * restSpread);
    }
}
