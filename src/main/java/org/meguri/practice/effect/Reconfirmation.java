package org.meguri.practice.effect;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Ids;
import org.meguri.practice.PracticeAssignment;
import org.meguri.practice.WorkTask;

/**
 * One question to the employee: does what was saved go on? Without an answer by the last day it counts no more, until there
 * is one; an answer that comes late counts from then on.
 */
@Entity
public class Reconfirmation {

    @Id
    private UUID id;

    private UUID bodyId;

    @ManyToOne(fetch = FetchType.LAZY)
    private PracticeAssignment practice;

    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Checkpoint checkpoint;

    private LocalDate dueOn;
    private LocalDate lapsesOn;
    private @Nullable Instant answeredAt;
    private @Nullable Boolean goesOn;
    private @Nullable Integer minutes;
    private @Nullable String note;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Reconfirmation() {}

    Reconfirmation(PracticeAssignment practice, Checkpoint checkpoint, LocalDate dueOn, LocalDate lapsesOn) {
        this.id = Ids.next();
        this.bodyId = practice.bodyId();
        this.practice = practice;
        this.personId = practice.person().id();
        this.checkpoint = checkpoint;
        this.dueOn = dueOn;
        this.lapsesOn = lapsesOn;
    }

    /** @param minutes what one occurrence takes now; null where it is not said */
    void answer(boolean goesOn, @Nullable Integer minutes, @Nullable String note, Instant now) {
        if (minutes != null) {
            WorkTask.requireMinutes("minutes", minutes);
        }
        this.answeredAt = now;
        this.goesOn = goesOn;
        this.minutes = goesOn ? minutes : null;
        this.note = note;
    }

    /** Whether the employee is asked on the day. */
    public boolean isOpen(LocalDate today) {
        return answeredAt == null && !today.isBefore(dueOn);
    }

    /** Whether what was saved does not count on the day because of this question. */
    public boolean isLapsed(LocalDate today) {
        return answeredAt == null ? today.isAfter(lapsesOn) : Boolean.FALSE.equals(goesOn);
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

    public UUID personId() {
        return personId;
    }

    public Checkpoint checkpoint() {
        return checkpoint;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** The last day on which an answer is in time. */
    public LocalDate lapsesOn() {
        return lapsesOn;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    /** Whether it goes on; null until it is answered. */
    public @Nullable Boolean goesOn() {
        return goesOn;
    }

    public @Nullable Integer minutes() {
        return minutes;
    }

    public @Nullable String note() {
        return note;
    }
}
