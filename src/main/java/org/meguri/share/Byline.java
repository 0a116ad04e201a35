package org.meguri.share;

/** Under whose name a case stands. It cannot be changed after publishing. */
public enum Byline {
    /** the author's name and section */
    PERSON,
    /** the section's name and the month; nobody is shown the author */
    UNIT
}
