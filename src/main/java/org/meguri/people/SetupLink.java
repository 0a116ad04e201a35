package org.meguri.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Ids;

/** The link with which a first administrator is made: once, and only for a day. */
@Entity
public class SetupLink {

    /** What is set up with it. */
    public enum Purpose {
        /** An empty installation: its first body and that body's administrator. */
        OFFICE,
        /** A further body: its first administrator. */
        BODY,
        /** An installation administrator. */
        INSTALLATION
    }

    @Id
    private UUID id;

    private String tokenHash;
    private Instant endsAt;
    private @Nullable Instant usedAt;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Body body;

    @SuppressWarnings("NullAway.Init")
    protected SetupLink() {}

    SetupLink(String tokenHash, Instant endsAt, Purpose purpose, @Nullable Body body) {
        this.id = Ids.next();
        this.tokenHash = tokenHash;
        this.endsAt = endsAt;
        this.purpose = purpose;
        this.body = body;
    }

    boolean isGood(Instant now) {
        return usedAt == null && now.isBefore(endsAt);
    }

    void use(Instant now) {
        this.usedAt = now;
    }

    @Nullable
    Body body() {
        return body;
    }

    Instant endsAt() {
        return endsAt;
    }
}
