package org.meguri.loop;

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
import org.meguri.people.OrgUnit;
import org.meguri.people.Person;
import org.meguri.platform.Ids;
import org.meguri.practice.PracticeAssigned;

/**
 * The unit of record: one person and one practice, from assignment to reuse. An open loop has exactly one person who has
 * the next move, and a day by which; where it has nobody, a gap of responsibility (責任の空白) is shown.
 */
@Entity
public class Loop {

    @Id
    private UUID id;

    private UUID bodyId;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    private OrgUnit unit;

    private UUID practiceId;
    private @Nullable UUID briefId;
    private @Nullable UUID moduleId;
    private @Nullable UUID sourceCaseId;
    private @Nullable UUID taskId;
    private @Nullable UUID caseId;
    private LoopState state;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private Instant openedAt;
    private LocalDate learnBy;
    private Instant enteredAt;
    private @Nullable LocalDate dueOn;
    private @Nullable UUID holderId;
    private @Nullable Instant vacantSince;
    private @Nullable Instant escalatedAt;
    private @Nullable Boolean confirmed;
    private @Nullable Instant pausedAt;
    private @Nullable Instant closedAt;
    private int events;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Loop() {}

    Loop(PracticeAssigned opened, Person person, OrgUnit unit) {
        this.id = Ids.next();
        this.bodyId = opened.body();
        this.person = person;
        this.unit = unit;
        this.practiceId = opened.practice();
        this.briefId = opened.brief();
        this.moduleId = opened.module();
        this.sourceCaseId = opened.caseId();
        this.taskId = opened.task();
        this.state = LoopState.NEW;
        this.stage = state.stage();
        this.openedAt = opened.at();
        this.enteredAt = opened.at();
        this.learnBy = opened.dueOn();
        this.dueOn = opened.dueOn();
        this.holderId = opened.person();
    }

    /** Takes in a signal and answers with the record of it. */
    LoopEvent receive(Signal signal, Instant at, @Nullable UUID by, @Nullable String detail) {
        Stage before = stage;
        state = state.after(signal);
        stage = state.stage();
        if (stage != before) {
            enteredAt = at;
            escalatedAt = null;
        }
        if (stage.isClosed() && closedAt == null) {
            closedAt = at;
        }
        switch (signal) {
            case ESCALATED -> escalatedAt = at;
            case ENDORSED -> confirmed = true;
            case EXPIRED -> confirmed = false;
            case PAUSED -> pausedAt = at;
            case RESUMED -> pausedAt = null;
            default -> {}
        }
        events++;
        return new LoopEvent(this, events, signal, before, at, by, detail);
    }

    /**
     * Says who has the move and by when.
     *
     * @param holder null when nobody could be found
     * @param due null when no clock runs
     */
    void giveTo(@Nullable UUID holder, @Nullable LocalDate due, Instant at) {
        this.holderId = holder;
        this.dueOn = due;
        if (holder != null || !stage.isOpen()) {
            this.vacantSince = null;
        } else if (vacantSince == null) {
            this.vacantSince = at;
        }
    }

    void practise(UUID task) {
        this.taskId = task;
    }

    void publishedAs(UUID published) {
        this.caseId = published;
    }

    void moveTo(OrgUnit newUnit) {
        this.unit = newUnit;
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

    public OrgUnit unit() {
        return unit;
    }

    public UUID practiceId() {
        return practiceId;
    }

    public @Nullable UUID briefId() {
        return briefId;
    }

    public @Nullable UUID moduleId() {
        return moduleId;
    }

    /** The case of another section that this loop follows. */
    public @Nullable UUID sourceCaseId() {
        return sourceCaseId;
    }

    public @Nullable UUID taskId() {
        return taskId;
    }

    /** The case that was published from this loop. */
    public @Nullable UUID caseId() {
        return caseId;
    }

    public LoopState state() {
        return state;
    }

    public Stage stage() {
        return stage;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public LocalDate learnBy() {
        return learnBy;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    public @Nullable UUID holderId() {
        return holderId;
    }

    public @Nullable Instant vacantSince() {
        return vacantSince;
    }

    public @Nullable Instant escalatedAt() {
        return escalatedAt;
    }

    public @Nullable Boolean confirmed() {
        return confirmed;
    }

    public @Nullable Instant pausedAt() {
        return pausedAt;
    }

    public boolean isPaused() {
        return pausedAt != null;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
