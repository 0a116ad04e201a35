package org.meguri.practice;

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
import org.meguri.people.Person;
import org.meguri.platform.Ids;

/** Something that stands in the way, with one named person who clears it and a day. */
@Entity
public class Blocker {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private PracticeAssignment practice;

    @Enumerated(EnumType.STRING)
    private BlockerReason reason;

    private @Nullable String note;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person owner;

    private LocalDate dueOn;
    private Instant openedAt;
    private @Nullable UUID openedBy;
    private @Nullable Instant resolvedAt;
    private @Nullable UUID resolvedBy;

    @SuppressWarnings("NullAway.Init")
    protected Blocker() {}

    Blocker(
            PracticeAssignment practice,
            BlockerReason reason,
            @Nullable String note,
            @Nullable Person owner,
            LocalDate dueOn,
            Instant now,
            @Nullable UUID openedBy) {
        this.id = Ids.next();
        this.practice = practice;
        this.reason = reason;
        this.note = note;
        this.owner = owner;
        this.dueOn = dueOn;
        this.openedAt = now;
        this.openedBy = openedBy;
    }

    void resolve(Instant now, @Nullable UUID by) {
        this.resolvedAt = now;
        this.resolvedBy = by;
    }

    void giveTo(@Nullable Person newOwner, LocalDate newDueOn) {
        this.owner = newOwner;
        this.dueOn = newDueOn;
    }

    public UUID id() {
        return id;
    }

    public PracticeAssignment practice() {
        return practice;
    }

    public BlockerReason reason() {
        return reason;
    }

    public @Nullable String note() {
        return note;
    }

    public @Nullable Person owner() {
        return owner;
    }

    public @Nullable UUID ownerId() {
        return owner == null ? null : owner.id();
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public boolean isOpen() {
        return resolvedAt == null;
    }

    public @Nullable Instant resolvedAt() {
        return resolvedAt;
    }
}
