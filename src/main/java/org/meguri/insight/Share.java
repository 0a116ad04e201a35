package org.meguri.insight;

/**
 * A part of a whole.
 *
 * @param part how many of them
 * @param whole how many there are; nothing can be said while it is 0
 */
public record Share(long part, long whole) {

    private static final long ALL = 1_000;

    /** Whether there is anything to take a share of. */
    public boolean isKnown() {
        return whole > 0;
    }

    /**
     * The share in tenths of a percent, rounded half up; 0 only where there is none and 1000 only where it is all, so
     * that rounding never says "none" or "all" where that is not so.
     */
    public long tenths() {
        if (whole <= 0 || part <= 0) {
            return 0;
        }
        if (part >= whole) {
            return ALL;
        }
        long rounded = (part * ALL * 2 + whole) / (whole * 2);
        return Math.min(ALL - 1, Math.max(1, rounded));
    }

    /** The share as it is written: 31.7. */
    public String percent() {
        return tenths() / 10 + "." + tenths() % 10;
    }

    /** The share as the length of a bar, 0 to 100; anything at all can be seen. */
    public long length() {
        long tenths = tenths();
        return tenths == 0 ? 0 : Math.max(1, tenths / 10);
    }
}
