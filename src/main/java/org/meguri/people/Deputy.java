package org.meguri.people;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Ids;

/** Somebody who acts for the head of a unit (代理) during some days: they see and decide what the head would. */
@Entity
public class Deputy {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private OrgUnit unit;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person represented;

    private Days days;
    private String reason;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person appointedBy;

    private Instant appointedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Deputy() {}

    Deputy(
            OrgUnit unit,
            Person person,
            @Nullable Person represented,
            Days days,
            String reason,
            Person appointedBy,
            Instant at) {
        this.id = Ids.next();
        this.unit = unit;
        this.person = person;
        this.represented = represented;
        this.days = days;
        this.reason = reason;
        this.appointedBy = appointedBy;
        this.appointedAt = at;
    }

    /** Ends with the given day; one that would end earlier anyway stays as it is. */
    void endOn(LocalDate lastDay) {
        if (lastDay.isBefore(days.to())) {
            this.days = days.until(lastDay);
        }
    }

    public UUID id() {
        return id;
    }

    public OrgUnit unit() {
        return unit;
    }

    public Person person() {
        return person;
    }

    /** The head who is away; null where the unit had none. */
    public @Nullable Person represented() {
        return represented;
    }

    public Days days() {
        return days;
    }

    public String reason() {
        return reason;
    }

    public Person appointedBy() {
        return appointedBy;
    }
}
