package org.meguri.learn.audience;

/** What a rule means to those whom it is about. */
public enum AudienceKind {
    /** 必修: enrolled without being asked, with a day until which the course is to be finished */
    REQUIRED,
    /** 推奨: told that the course is for them; they enrol themselves */
    RECOMMENDED,
    /** 任意受講: may enrol themselves; where a course has such a rule, nobody else may */
    OPEN
}
