package org.meguri.share.trouble;

/** How often something is hard. */
public enum Frequency {
    DAILY,
    WEEKLY,
    MONTHLY,
    YEARLY
}
