package org.meguri.share;

/** What a section answers to the case of another. */
public enum Answer {
    /** 採用 */
    ADOPT,
    /** 改良して採用 */
    ADOPT_IMPROVED,
    /** 保留 */
    HOLD,
    /** 見送り */
    DECLINE;

    /** Whether the section tries it: then a practice is opened. */
    public boolean isTakenUp() {
        return this == ADOPT || this == ADOPT_IMPROVED;
    }

    /** Whether the section has made up its mind. */
    public boolean isFinal() {
        return this != HOLD;
    }

    /** Whether it is not kind to give this answer without a reason. */
    public boolean needsReason() {
        return this == DECLINE;
    }
}
