package org.meguri.learn;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Body;
import org.meguri.people.Person;
import org.meguri.platform.FiscalYear;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Invalid;

/** A programme: a vision, courses, and exactly one person who answers for it. Without that person it cannot open. */
@Entity
public class Programme {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Body body;

    private String code;
    private Words title;
    private Words vision;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person owner;

    private int fiscalYear;
    private @Nullable Instant openedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Programme() {}

    /** @param code what is unique among the programmes of the body */
    Programme(Body body, String code, FiscalYear year, Words title) {
        this.id = Ids.next();
        this.body = body;
        this.code = code;
        this.title = title;
        this.vision = new Words("", null);
        this.fiscalYear = year.year();
    }

    /** The programme goes on in a later fiscal year; it never goes back. */
    void continueIn(FiscalYear year) {
        new Invalid.Check()
                .that(year.year() >= fiscalYear, "fiscalYear", "programme-year")
                .orThrow();
        this.fiscalYear = year.year();
    }

    void describe(Words newTitle, Words newVision) {
        this.title = newTitle;
        this.vision = newVision;
    }

    void appoint(Person accountable) {
        this.owner = accountable;
    }

    /** Opens the programme to everybody. */
    void open(Instant now) {
        new Invalid.Check()
                .that(owner != null, "owner", "programme-owner")
                .that(!Text.clean(vision.ja()).isEmpty(), "vision", "programme-vision")
                .orThrow();
        if (openedAt == null) {
            this.openedAt = now;
        }
    }

    public UUID id() {
        return id;
    }

    public Body body() {
        return body;
    }

    public String code() {
        return code;
    }

    public Words title() {
        return title;
    }

    public Words vision() {
        return vision;
    }

    public @Nullable Person owner() {
        return owner;
    }

    public @Nullable UUID ownerId() {
        return owner == null ? null : owner.id();
    }

    public int fiscalYear() {
        return fiscalYear;
    }

    public @Nullable Instant openedAt() {
        return openedAt;
    }

    public boolean isOpen() {
        return openedAt != null;
    }

    public int version() {
        return version;
    }
}
