package org.meguri.people;

/** The form of employment (任用形態). */
public enum Employment {
    /** 正規 */
    REGULAR,
    /** 再任用 */
    REAPPOINTED,
    /** 任期付 */
    FIXED_TERM,
    /** 会計年度任用職員: appointed for one fiscal year at a time */
    FISCAL_YEAR,
    /** 外部: not employed here at all, a co-creation partner who is invited; never in a roster */
    GUEST
}
