package org.meguri.people.account;

/** Why somebody stands before the sign-in page again. */
public enum Ended {
    /** nothing was heard of them for too long */
    IDLE,
    /** the session reached its end, or was ended from elsewhere */
    OVER,
    /** they signed out */
    DONE
}
