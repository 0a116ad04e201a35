package org.meguri.practice;

/** How something is now, against how it was before the practice. */
public enum Change {
    /** 減った */
    LESS,
    /** 変わらない */
    SAME,
    /** 増えた */
    MORE
}
