package org.meguri.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.meguri.platform.Ids;

/** A post (発令): a person in a unit with a title for a span of days. */
@Entity
public class Posting {

    /** Whether it is the principal post (本務), of which there is one at a time, or a further one (兼務). */
    public enum Kind {
        PRIMARY,
        CONCURRENT
    }

    /** Whether the person is there (在職), on leave (休職・育休) or seconded to another body (派遣・出向). */
    public enum State {
        WORKING,
        LEAVE,
        SECONDED
    }

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    private OrgUnit unit;

    @ManyToOne(fetch = FetchType.LAZY)
    private Title title;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private State state;

    private Days days;

    @SuppressWarnings("NullAway.Init")
    protected Posting() {}

    Posting(Person person, OrgUnit unit, Title title, Kind kind, State state, Days days) {
        this.id = Ids.next();
        this.person = person;
        this.unit = unit;
        this.title = title;
        this.kind = kind;
        this.state = state;
        this.days = days;
    }

    void endOn(LocalDate lastDay) {
        this.days = days.until(lastDay);
    }

    /** Puts this post right. */
    void correct(OrgUnit rightUnit, Title rightTitle, State rightState, Days rightDays) {
        this.unit = rightUnit;
        this.title = rightTitle;
        this.state = rightState;
        this.days = rightDays;
    }

    public UUID id() {
        return id;
    }

    public Person person() {
        return person;
    }

    public OrgUnit unit() {
        return unit;
    }

    public Title title() {
        return title;
    }

    public Kind kind() {
        return kind;
    }

    public State state() {
        return state;
    }

    public Days days() {
        return days;
    }
}
