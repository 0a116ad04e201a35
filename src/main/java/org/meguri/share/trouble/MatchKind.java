package org.meguri.share.trouble;

/** What a trainer finds for somebody. */
public enum MatchKind {
    /** a module to learn and to try */
    MODULE,
    /** a case to read and to take up */
    CASE,
    /** somebody who can tell how they do it */
    COLLEAGUE,
    /** nothing yet; the note says what happens next */
    NOTHING_YET
}
