package org.meguri.loop.answers;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.OrgUnit;
import org.meguri.people.Person;
import org.meguri.platform.Ids;
import org.meguri.platform.problem.Conflict;

/**
 * A trainer hands answers over to another (引き継ぎ): from a day on those of a unit and all below it, or one report. It moves
 * what waits from one queue to another; who may answer stays as it is.
 */
@Entity
public class AnswerHandOver {

    @Id
    private UUID id;

    private UUID bodyId;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person giver;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person taker;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable OrgUnit unit;

    private @Nullable UUID practiceId;

    @ElementCollection
    @CollectionTable(name = "answer_hand_over_unit", joinColumns = @JoinColumn(name = "hand_over_id"))
    @Column(name = "unit_id")
    private Set<UUID> units = new HashSet<>();

    private @Nullable String note;
    private LocalDate fromOn;
    private Instant madeAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected AnswerHandOver() {}

    private AnswerHandOver(
            UUID body, Person giver, Person taker, @Nullable String note, LocalDate fromOn, Instant now) {
        this.id = Ids.next();
        this.bodyId = body;
        this.giver = giver;
        this.taker = taker;
        this.note = note;
        this.fromOn = fromOn;
        this.madeAt = now;
    }

    /** @param within the unit and all below it */
    static AnswerHandOver ofUnit(
            UUID body,
            Person giver,
            Person taker,
            OrgUnit unit,
            Set<UUID> within,
            @Nullable String note,
            LocalDate fromOn,
            Instant now) {
        AnswerHandOver made = new AnswerHandOver(body, giver, taker, note, fromOn, now);
        made.unit = unit;
        made.units = new HashSet<>(within);
        return made;
    }

    static AnswerHandOver ofReport(
            UUID body,
            Person giver,
            Person taker,
            UUID practice,
            @Nullable String note,
            LocalDate fromOn,
            Instant now) {
        AnswerHandOver made = new AnswerHandOver(body, giver, taker, note, fromOn, now);
        made.practiceId = practice;
        return made;
    }

    void end(Instant now) {
        if (endedAt != null) {
            throw new Conflict("hand-over-ended");
        }
        this.endedAt = now;
    }

    /** Whether it is the actor's to end: who gave, and who took. */
    boolean concerns(Actor actor) {
        return actor.isSelf(giver.id()) || actor.isSelf(taker.id());
    }

    public UUID id() {
        return id;
    }

    public UUID bodyId() {
        return bodyId;
    }

    public Person giver() {
        return giver;
    }

    public Person taker() {
        return taker;
    }

    /** The unit whose answers are handed over; null where it is one report. */
    public @Nullable OrgUnit unit() {
        return unit;
    }

    /** The report; null where it is a unit. */
    public @Nullable UUID practiceId() {
        return practiceId;
    }

    public @Nullable String note() {
        return note;
    }

    /** From which day on. */
    public LocalDate fromOn() {
        return fromOn;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }
}
