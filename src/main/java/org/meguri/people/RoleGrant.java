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
import org.meguri.platform.Ids;
import org.meguri.platform.problem.Invalid;

/** A role given to a person for a span of days, for a unit and everything below it or for the whole body. */
@Entity
public class RoleGrant {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    @Enumerated(EnumType.STRING)
    private Role role;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable OrgUnit unit;

    private Days days;
    private @Nullable UUID grantedBy;
    private Instant grantedAt;

    @SuppressWarnings("NullAway.Init")
    protected RoleGrant() {}

    RoleGrant(Person person, Role role, @Nullable OrgUnit unit, Days days, @Nullable UUID grantedBy, Instant at) {
        if (!role.grantable()) {
            throw new Invalid("role", "role-not-grantable");
        }
        this.id = Ids.next();
        this.person = person;
        this.role = role;
        this.unit = unit;
        this.days = days;
        this.grantedBy = grantedBy;
        this.grantedAt = at;
    }

    /** Takes the role back: the given day is the last one on which it held. */
    void endOn(LocalDate lastDay) {
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
