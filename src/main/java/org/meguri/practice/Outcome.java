package org.meguri.practice;

/** How a try went; a failure is worth as much as a success. */
public enum Outcome {
    WENT_WELL,
    SO_SO,
    FAILED
}
