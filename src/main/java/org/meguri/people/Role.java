package org.meguri.people;

/** What a person may be in Meguri. Some follow from the posting of the day, the others are granted. */
public enum Role {
    /** 職員: everybody with a posting */
    EMPLOYEE,
    /** 上司: heads a unit today; follows from the posting, never granted */
    MANAGER,
    /** 研修担当: assigns practice and answers it, in a unit or in the whole body */
    TRAINER,
    /** 所属の窓口担当: answers cases for the section */
    CONTACT,
    /** 人事 */
    HR,
    /** 推進責任者: owns the programme */
    OWNER,
    /** 管理者: accounts, health and imports */
    ADMIN;

    /** Whether an administrator can grant it. */
    public boolean grantable() {
        return this != EMPLOYEE && this != MANAGER;
    }
}
