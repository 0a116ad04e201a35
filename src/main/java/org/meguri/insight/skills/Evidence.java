package org.meguri.insight.skills;

import java.util.HashSet;
import java.util.Set;

/**
 * What shows that somebody can do something. Levels are observable and nobody gives them: 1 learned (a module passed), 2
 * tried (one try at the own desk), 3 in use (three tries in three different months, one report confirmed by the head), 4
 * passed on (another section tried after one's case and reported). Where a module opens no loop, tries in other loops from
 * the day on which it was passed show it.
 */
public final class Evidence {

    /** So many tries, in so many months, make a habit. */
    static final int HABIT = 3;

    private boolean passed;
    private int tries;
    private final Set<Integer> months = new HashSet<>();
    private boolean confirmed;
    private boolean reused;

    /** Nothing yet. */
    Evidence() {}

    void passed() {
        this.passed = true;
    }

    /**
     * Tries in one month.
     *
     * @param month counted from the year 0
     */
    void tried(int count, int month) {
        this.tries += count;
        this.months.add(month);
    }

    void confirmed() {
        this.confirmed = true;
    }

    void reused() {
        this.reused = true;
    }

    /** What both show together. */
    Evidence and(Evidence other) {
        Evidence both = new Evidence();
        both.passed = passed || other.passed;
        both.tries = tries + other.tries;
        both.months.addAll(months);
        both.months.addAll(other.months);
        both.confirmed = confirmed || other.confirmed;
        both.reused = reused || other.reused;
        return both;
    }

    /** The level, 0 to 4: the highest one that is shown. */
    public int level() {
        if (reused) {
            return 4;
        }
        if (tries >= HABIT && months.size() >= HABIT && confirmed) {
            return 3;
        }
        return tries > 0 ? 2 : passed ? 1 : 0;
    }

    public boolean isPassed() {
        return passed;
    }

    public int tries() {
        return tries;
    }

    /** In how many months there were tries. */
    public int months() {
        return months.size();
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public boolean isReused() {
        return reused;
    }
}
