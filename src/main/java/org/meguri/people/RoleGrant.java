package org.meguri.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.FiscalYear;
import org.meguri.platform.Ids;
import org.meguri.platform.problem.Invalid;

/**
 * A role given to a person for a span of days, for a unit and everything below it or for the whole body. A leader's role
 * belongs to the person: it goes with them wherever they are transferred, and only remembers where it was given.
 */
@Entity
public class RoleGrant {

    /** A leader stays for three fiscal years, the one of the appointment included. */
    static final int LEADER_YEARS = 3;

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    @Enumerated(EnumType.STRING)
    private Role role;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable OrgUnit unit;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable OrgUnit unitAtGrant;

    private Days days;
    private @Nullable UUID grantedBy;
    private Instant grantedAt;

    @SuppressWarnings("NullAway.Init")
    protected RoleGrant() {}

    RoleGrant(Person person, Role role, @Nullable OrgUnit unit, Days days, @Nullable UUID grantedBy, Instant at) {
        if (!role.grantable()) {
            throw new Invalid("role", "role-not-grantable");
        }
        requireTerm(role, days);
        this.id = Ids.next();
        this.person = person;
        this.role = role;
        this.unit = unit;
        this.days = days;
        this.grantedBy = grantedBy;
        this.grantedAt = at;
    }

    /** A leader, appointed while working in the given unit. */
    static RoleGrant ofLeader(Person person, @Nullable OrgUnit worksIn, Days days, @Nullable UUID by, Instant at) {
        RoleGrant made = new RoleGrant(person, Role.LEADER, null, days, by, at);
        made.unitAtGrant = worksIn;
        return made;
    }

    /** The usual term of a role that is given from a day on; null where it is given until it is taken back. */
    static @Nullable LocalDate usualEnd(Role role, LocalDate from) {
        FiscalYear first = FiscalYear.of(from);
        return switch (role) {
            case LEADER -> new FiscalYear(first.year() + LEADER_YEARS - 1).lastDay();
            case PARTNER -> first.lastDay();
            default -> null;
        };
    }

    private static void requireTerm(Role role, Days days) {
        LocalDate latest = FiscalYear.of(days.from()).lastDay();
        if (role == Role.PARTNER && days.to().isAfter(latest)) {
            throw new Invalid("to", "partner-fiscal-year");
        }
        if (role == Role.LEADER && days.isOpen()) {
            throw new Invalid("to", "leader-term");
        }
    }

    /** Lets the role hold until the given day. */
    void extendTo(LocalDate lastDay) {
        Days longer = days.until(lastDay);
        requireTerm(role, longer);
        this.days = longer;
    }

    /** Takes the role back: the given day is the last one on which it held. */
    public void endOn(LocalDate lastDay) {
        if (lastDay.isBefore(days.to())) {
            this.days = days.until(lastDay);
        }
    }

    /** A grant as the audit log tells it: the role, the unit's code where there is one, the days. */
    static String told(Role role, @Nullable OrgUnit unit, Days days) {
        return "role:" + role + (unit == null ? "" : " unit:" + unit.code()) + " " + days.from() + "–"
                + (days.isOpen() ? "" : days.to());
    }

    public UUID id() {
        return id;
    }

    public Person person() {
        return person;
    }

    public Role role() {
        return role;
    }

    public @Nullable OrgUnit unit() {
        return unit;
    }

    /** Where a leader worked when appointed; null for all other roles. */
    public @Nullable OrgUnit unitAtGrant() {
        return unitAtGrant;
    }

    public Days days() {
        return days;
    }

    public @Nullable UUID grantedBy() {
        return grantedBy;
    }

    public Instant grantedAt() {
        return grantedAt;
    }
}
