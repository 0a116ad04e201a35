package org.meguri.practice.lookback;

/** What somebody's part of looking back ends in. */
public enum LookBackEnding {
    /** another try, with a day, in the plan of the practice */
    NEXT_TRY,
    /** a case, so that others need not go the same way */
    CASE,
    /** nothing further for now */
    NONE
}
