package org.meguri.people;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a person may be in Meguri. Some follow from the posting of the day, the others are granted. Who may grant what
 * stands here and nowhere else.
 */
public enum Role {
    /** 職員: everybody with a posting */
    EMPLOYEE,
    /** 上司: heads a unit today; follows from the posting, never granted */
    MANAGER,
    /** 研修担当: assigns practice and answers it, in a unit or in the whole body */
    TRAINER,
    /** 所属の窓口担当: answers cases for the section and enters for colleagues */
    CONTACT,
    /** DX推進リーダー: helps a section along; belongs to the person for a term and goes with them through transfers */
    LEADER,
    /** 人事 */
    HR,
    /** 推進責任者: owns the programme */
    OWNER,
    /** 共創パートナー: somebody from outside who is invited to a programme, until the end of the fiscal year at the latest */
    PARTNER,
    /** 管理者: digital operations of a body: accounts, health and imports */
    ADMIN,
    /** 監査: reads the audit log and nothing else */
    AUDITOR,
    /** 設置管理者: opens bodies in the installation */
    INSTALLATION;

    /** The roles that can be given by a grant, in the order of a list to choose from. */
    public static List<Role> grantableBy(Collection<Role> roles) {
        return Stream.of(values()).filter(role -> role.mayBeGrantedBy(roles)).toList();
    }

    /** Whether it is given by a grant at all, and does not follow from a posting. */
    public boolean grantable() {
        return this != EMPLOYEE && this != MANAGER;
    }

    /** Whether it holds in the whole body or nowhere, so that a unit would mean nothing. */
    public boolean whole() {
        return switch (this) {
            case HR, OWNER, ADMIN, AUDITOR, INSTALLATION, PARTNER -> true;
            case EMPLOYEE, MANAGER, TRAINER, CONTACT, LEADER -> false;
        };
    }

    /** Whether somebody with these roles may grant and end it; where it holds is asked beside this. */
    public boolean mayBeGrantedBy(Collection<Role> roles) {
        return grantors().stream().anyMatch(roles::contains);
    }

    /** Whether somebody with these roles may take it back: who grants it, and administrators what comes by invitation. */
    public boolean mayBeEndedBy(Collection<Role> roles) {
        return mayBeGrantedBy(roles) || (this == PARTNER && roles.contains(ADMIN));
    }

    /**
     * Who may grant it. Heads appoint leaders for what they head. Only who opens bodies lets others open bodies. A partner
     * has the role by an invitation to a programme and in no other way.
     */
    private Set<Role> grantors() {
        return switch (this) {
            case EMPLOYEE, MANAGER, PARTNER -> Set.of();
            case TRAINER, CONTACT -> Set.of(HR, ADMIN);
            case LEADER -> Set.of(MANAGER, HR, ADMIN);
            case HR, OWNER, ADMIN, AUDITOR -> Set.of(ADMIN);
            case INSTALLATION -> Set.of(INSTALLATION);
        };
    }
}
