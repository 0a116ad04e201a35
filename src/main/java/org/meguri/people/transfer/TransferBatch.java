package org.meguri.people.transfer;

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
import org.meguri.people.Body;
import org.meguri.people.Person;
import org.meguri.platform.Ids;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;

/**
 * A batch of transfers (人事異動), perhaps with a reorganisation (機構改革), that takes effect on one day. Nobody but HR sees
 * it before {@code disclosedFrom} (内示); nothing of it stands among the posts before it is applied.
 */
@Entity
public class TransferBatch {

    /** How far the batch has come. */
    public enum State {
        /** 準備中: can be changed and rehearsed */
        DRAFT,
        /** 予約済み: takes effect on its day without anybody doing anything */
        SCHEDULED,
        /** 発令済み */
        APPLIED,
        /** 取消済み: taken back as one act after it was applied */
        UNDONE,
        /** 破棄: dropped before its day */
        DROPPED
    }

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Body body;

    private String name;
    private LocalDate effectiveOn;
    private @Nullable LocalDate disclosedFrom;

    @Enumerated(EnumType.STRING)
    private State state;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person madeBy;

    private Instant madeAt;
    private @Nullable Instant rehearsedAt;
    private @Nullable Instant appliedAt;
    private @Nullable Instant undoneAt;
    private @Nullable Instant correctedAt;
    private int movers;
    private int rejected;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected TransferBatch() {}

    /** @param disclosedFrom the day of 内示; null for "on the day itself" */
    TransferBatch(
            Body body, String name, LocalDate effectiveOn, @Nullable LocalDate disclosedFrom, Person by, Instant now) {
        this.id = Ids.next();
        this.body = body;
        this.state = State.DRAFT;
        this.madeBy = by;
        this.madeAt = now;
        this.name = name;
        this.effectiveOn = effectiveOn;
        describe(name, effectiveOn, disclosedFrom);
    }

    /** Says what it is called and when it takes effect and is disclosed. */
    final void describe(String newName, LocalDate newDay, @Nullable LocalDate newDisclosure) {
        requireDraft();
        new Invalid.Check()
                .that(!newName.isBlank(), "name", "required")
                .that(
                        newDisclosure == null || !newDisclosure.isAfter(newDay),
                        "disclosedFrom",
                        "transfer-disclosed-late")
                .orThrow();
        this.name = newName;
        this.effectiveOn = newDay;
        this.disclosedFrom = newDisclosure;
    }

    void rehearsed(Instant now, int howManyMove, int howManyRejected) {
        this.rehearsedAt = now;
        this.movers = howManyMove;
        this.rejected = howManyRejected;
    }

    void schedule() {
        requireDraft();
        this.state = State.SCHEDULED;
    }

    /** Goes back to preparation, to be corrected. */
    void reopen() {
        if (state != State.SCHEDULED) {
            throw new Conflict("transfer-not-scheduled");
        }
        this.state = State.DRAFT;
    }

    void drop() {
        if (!isPending()) {
            throw new Conflict("transfer-over");
        }
        this.state = State.DROPPED;
    }

    void apply(Instant now) {
        if (!isPending()) {
            throw new Conflict("transfer-over");
        }
        this.state = State.APPLIED;
        this.appliedAt = now;
    }

    /** One person is taken out of it after it took effect. */
    void correct(Instant now) {
        if (state != State.APPLIED) {
            throw new Conflict("transfer-not-applied");
        }
        this.correctedAt = now;
    }

    void undo(Instant now) {
        if (state != State.APPLIED) {
            throw new Conflict("transfer-not-applied");
        }
        this.state = State.UNDONE;
        this.undoneAt = now;
    }

    void requireDraft() {
        if (state != State.DRAFT) {
            throw new Conflict("transfer-not-draft");
        }
    }

    /** Whether it has yet to take effect. */
    public boolean isPending() {
        return state == State.DRAFT || state == State.SCHEDULED;
    }

    /** Whether those whom it is about may know of it on the day. */
    public boolean isDisclosed(LocalDate today) {
        LocalDate from = disclosedFrom == null ? effectiveOn : disclosedFrom;
        return state == State.SCHEDULED && !today.isBefore(from);
    }

    /** What is said of it where others than HR read: its name may tell who is moved. */
    public String told(LocalDate today) {
        boolean known = state == State.APPLIED || state == State.UNDONE || isDisclosed(today);
        return known ? name : id.toString();
    }

    public UUID id() {
        return id;
    }

    Body body() {
        return body;
    }

    public String name() {
        return name;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public @Nullable LocalDate disclosedFrom() {
        return disclosedFrom;
    }

    public State state() {
        return state;
    }

    public Person madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public @Nullable Instant rehearsedAt() {
        return rehearsedAt;
    }

    public @Nullable Instant appliedAt() {
        return appliedAt;
    }

    public @Nullable Instant undoneAt() {
        return undoneAt;
    }

    /** How many people are in another post from the day on, or leave, as of the last rehearsal. */
    public int movers() {
        return movers;
    }

    /** How many lines and steps cannot be carried out, as of the last rehearsal. */
    public int rejected() {
        return rejected;
    }

    public int version() {
        return version;
    }
}
