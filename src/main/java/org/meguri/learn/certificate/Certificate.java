package org.meguri.learn.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Body;
import org.meguri.people.Person;
import org.meguri.platform.FiscalYear;
import org.meguri.platform.Ids;
import org.meguri.platform.Words;

/** A certificate as it was issued. What is printed on it does not change, whatever is renamed later. */
@Entity
public class Certificate {

    @Id
    private UUID id;

    private UUID bodyId;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    private String about;
    private @Nullable UUID licenceId;
    private Words title;
    private String name;
    private String bodyName;
    private int fiscalYear;
    private int number;
    private String code;
    private LocalDate earnedOn;
    private @Nullable LocalDate validTo;
    private Instant issuedAt;

    @SuppressWarnings("NullAway.Init")
    protected Certificate() {}

    Certificate(
            Body body,
            Person person,
            Earned earned,
            String name,
            FiscalYear year,
            int number,
            String code,
            Instant now) {
        this.id = Ids.next();
        this.bodyId = body.id();
        this.person = person;
        this.about = earned.about();
        this.licenceId = earned.licence();
        this.title = earned.title();
        this.name = name;
        this.bodyName = body.name().in(Locale.JAPANESE);
        this.fiscalYear = year.year();
        this.number = number;
        this.code = code;
        this.earnedOn = earned.on();
        this.validTo = earned.validTo();
        this.issuedAt = now;
    }

    /** What is printed on it. */
    public Sheet sheet() {
        return new Sheet(isOfLicence(), fiscalYear, number, name, title.ja(), earnedOn, validTo, bodyName);
    }

    public UUID id() {
        return id;
    }

    public UUID bodyId() {
        return bodyId;
    }

    public Person person() {
        return person;
    }

    /** What it is about: {@code course:} with the code of a course, or {@code licence:} with an id. */
    public String about() {
        return about;
    }

    /** The licence, where it is about one. */
    public @Nullable UUID licenceId() {
        return licenceId;
    }

    public boolean isOfLicence() {
        return licenceId != null;
    }

    public Words title() {
        return title;
    }

    /** The name as the person used it on the day of issue. */
    public String name() {
        return name;
    }

    public String bodyName() {
        return bodyName;
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    /** The running number of the body in the fiscal year. */
    public int number() {
        return number;
    }

    /** By which it is verified; cannot be guessed. */
    public String code() {
        return code;
    }

    /** When the course was finished, or the licence granted. */
    public LocalDate earnedOn() {
        return earnedOn;
    }

    /** The last day of a licence; null for a course. */
    public @Nullable LocalDate validTo() {
        return validTo;
    }

    public Instant issuedAt() {
        return issuedAt;
    }
}
