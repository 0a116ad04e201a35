package org.meguri.learn.skills;

/** For whom a level is aimed at. */
public enum SkillGroup {
    /** everybody */
    STAFF,
    /** DX推進リーダー, for their term */
    LEADER,
    /** heads of units */
    MANAGER
}
