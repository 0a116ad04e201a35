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
import org.meguri.platform.problem.Invalid;

/** One try. Its baseline is kept with it, so that what was saved can be worked out from the logs alone. */
@Entity
public class PracticeLog {

    /** The most occurrences one log may stand for. */
    public static final int MOST = 1_000;

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private PracticeAssignment practice;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private int baselineMinutes;
    private int minutes;
    private @Nullable Integer checkingMinutes;
    private int count;
    private String note;
    private @Nullable String prompt;
    private LocalDate triedOn;
    private boolean timed;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person enteredBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected PracticeLog() {}

    PracticeLog(PracticeAssignment practice, int baselineMinutes, RecordTry.Try made, LocalDate today, Instant now) {
        Integer checking = made.checkingMinutes();
        int times = made.count() == null ? 1 : made.count();
        new Invalid.Check()
                .that(
                        made.minutes() >= 1 && made.minutes() <= WorkTask.LONGEST,
                        "minutes",
                        "range",
                        1,
                        WorkTask.LONGEST)
                .that(checking == null || checking >= 0, "checkingMinutes", "range", 0, WorkTask.LONGEST)
                .that(checking == null || checking <= made.minutes(), "checkingMinutes", "checking-more")
                .that(times >= 1 && times <= MOST, "count", "range", 1, MOST)
                .orThrow();
        this.id = Ids.next();
        this.practice = practice;
        this.baselineMinutes = baselineMinutes;
        this.outcome = made.outcome();
        this.minutes = made.minutes();
        this.checkingMinutes = checking;
        this.count = times;
        this.note = made.note();
        this.prompt = made.prompt();
        this.triedOn = today;
        this.timed = made.timed();
        this.recordedAt = now;
    }

    /** Says who wrote this down for the person who tried (代理入力). The record stays the person's own. */
    void writtenBy(Person colleague) {
        this.enteredBy = colleague;
    }

    /** Minutes saved by all occurrences of this log; negative when it took longer than before. */
    public int savedMinutes() {
        return (baselineMinutes - minutes) * count;
    }

    /** How many minutes longer than usual all occurrences took; 0 when they took no longer. */
    public int slowerBy() {
        return Math.max(0, -savedMinutes());
    }

    public UUID id() {
        return id;
    }

    public Outcome outcome() {
        return outcome;
    }

    public int baselineMinutes() {
        return baselineMinutes;
    }

    /** Minutes of one occurrence, checking included. */
    public int minutes() {
        return minutes;
    }

    /** The part of the minutes that went into checking. */
    public @Nullable Integer checkingMinutes() {
        return checkingMinutes;
    }

    public int count() {
        return count;
    }

    public String note() {
        return note;
    }

    public @Nullable String prompt() {
        return prompt;
    }

    public LocalDate triedOn() {
        return triedOn;
    }

    /** Whether the minutes come from the timer: together with the head's word they are measured (実測). */
    public boolean isTimed() {
        return timed;
    }

    /** Who wrote it down for the person who tried; null where the person did. */
    public @Nullable Person enteredBy() {
        return enteredBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
