package org.meguri.practice.praise;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.meguri.people.Person;
import org.meguri.platform.Ids;
import org.meguri.practice.PracticeAssignment;

/** What a head or trainer says to somebody about an attempt. It is never counted, and never compared. */
@Entity
public class Praise {

    @Id
    private UUID id;

    private UUID bodyId;

    @ManyToOne(fetch = FetchType.LAZY)
    private PracticeAssignment practice;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person givenBy;

    private String text;
    private Instant givenAt;

    @SuppressWarnings("NullAway.Init")
    protected Praise() {}

    Praise(PracticeAssignment practice, Person givenBy, String text, Instant now) {
        this.id = Ids.next();
        this.bodyId = practice.bodyId();
        this.practice = practice;
        this.person = practice.person();
        this.givenBy = givenBy;
        this.text = text;
        this.givenAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID bodyId() {
        return bodyId;
    }

    public PracticeAssignment practice() {
        return practice;
    }

    /** To whom it is said. */
    public Person person() {
        return person;
    }

    public Person givenBy() {
        return givenBy;
    }

    public String text() {
        return text;
    }

    public Instant givenAt() {
        return givenAt;
    }
}
