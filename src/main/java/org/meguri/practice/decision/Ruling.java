package org.meguri.practice.decision;

/** What was decided. */
public enum Ruling {
    /** it may be done as asked */
    ALLOWED,
    /** it may be done under conditions, which the answer names */
    CONDITIONAL,
    /** it may not be done; the answer says why */
    NOT_ALLOWED
}
