package org.meguri.learn.audience;

/** What a condition looks at in a person. */
public enum Aspect {
    /** 所属: the unit of the principal post, or one above it */
    UNIT,
    /** 職名 of the principal post */
    TITLE,
    /** 職種: as what the person was taken on */
    OCCUPATION,
    /** 任用形態 */
    EMPLOYMENT,
    /** 役割: granted, or following from a post (heads) */
    ROLE
}
