package org.meguri.people;

/** What a title means for the unit in which it is held. */
public enum Duty {
    /** Leads the unit (所属長). */
    HEAD,
    /** Stands in for the head (課長補佐, 次長). */
    DEPUTY,
    /** Works in it. */
    STAFF
}
