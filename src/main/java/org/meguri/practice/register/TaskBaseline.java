package org.meguri.practice.register;

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
import org.meguri.people.Person;
import org.meguri.platform.Ids;
import org.meguri.platform.problem.Conflict;
import org.meguri.practice.Basis;
import org.meguri.practice.BusyMonths;
import org.meguri.practice.TaskFigures;
import org.meguri.practice.WorkTask;

/** One version of the figures of a task, or what somebody proposes they should be. It is never changed once it holds. */
@Entity
public class TaskBaseline {

    /** What became of it. */
    public enum State {
        /** It holds, or held until the next. */
        HELD,
        /** It waits for whoever keeps the task. */
        PROPOSED,
        /** It was not taken over. */
        DECLINED
    }

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private WorkTask task;

    private @Nullable Integer number;
    private int baselineMinutes;
    private int countPerYear;
    private int infoClass;
    private @Nullable Integer doers;
    private int busyMonths;

    @Enumerated(EnumType.STRING)
    private Basis basis;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person measuredBy;

    private @Nullable LocalDate measuredOn;
    private @Nullable String how;
    private @Nullable String reason;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person recordedBy;

    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person settledBy;

    private @Nullable Instant settledAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected TaskBaseline() {}

    private TaskBaseline(WorkTask task, TaskFigures figures, State state, Instant now) {
        this.id = Ids.next();
        this.task = task;
        this.baselineMinutes = figures.baselineMinutes();
        this.countPerYear = figures.countPerYear();
        this.infoClass = figures.infoClass();
        this.doers = figures.doers();
        this.busyMonths = figures.busy().bits();
        this.basis = figures.basis();
        this.state = state;
        this.recordedAt = now;
    }

    /** What held before anybody wrote down why. */
    static TaskBaseline found(WorkTask task, Instant now) {
        TaskBaseline made = new TaskBaseline(task, task.figures(), State.HELD, now);
        made.number = 1;
        return made;
    }

    /** What somebody states: it waits until it is taken over. */
    static TaskBaseline stated(WorkTask task, Statement said, Person measuredBy, LocalDate on, Person by, Instant now) {
        TaskBaseline made = new TaskBaseline(task, said.figures(), State.PROPOSED, now);
        made.measuredBy = measuredBy;
        made.measuredOn = on;
        made.how = said.how();
        made.reason = said.reason();
        made.recordedBy = by;
        return made;
    }

    /** From now on these are the figures of the task. */
    void hold(int next, @Nullable Person by, Instant now) {
        requireProposed();
        task.describe(figures());
        this.number = next;
        this.state = State.HELD;
        this.settledBy = by;
        this.settledAt = now;
    }

    void decline(Person by, Instant now) {
        requireProposed();
        this.state = State.DECLINED;
        this.settledBy = by;
        this.settledAt = now;
    }

    private void requireProposed() {
        if (state != State.PROPOSED) {
            throw new Conflict("proposal-settled");
        }
    }

    public UUID id() {
        return id;
    }

    public WorkTask task() {
        return task;
    }

    /** Which version it is, from 1; null for what never held. */
    public @Nullable Integer number() {
        return number;
    }

    public TaskFigures figures() {
        return new TaskFigures(baselineMinutes, countPerYear, infoClass, doers, new BusyMonths(busyMonths), basis);
    }

    /** Who measured or estimated; null for what the catalogue said. */
    public @Nullable Person measuredBy() {
        return measuredBy;
    }

    public @Nullable LocalDate measuredOn() {
        return measuredOn;
    }

    public @Nullable String how() {
        return how;
    }

    public @Nullable String reason() {
        return reason;
    }

    /** Who wrote it down; null for what the catalogue said. */
    public @Nullable Person recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public State state() {
        return state;
    }
}
