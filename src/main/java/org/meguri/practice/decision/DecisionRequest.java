package org.meguri.practice.decision;

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
import org.meguri.people.Actor;
import org.meguri.people.OrgUnit;
import org.meguri.people.Person;
import org.meguri.people.Role;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Conflict;

/**
 * A question that somebody has to decide before others can go on (判断の依頼), with one named person and a day. Once
 * decided it is a precedent (判断例): it says for whom it holds and until when, and stays as it is; it can only be ended
 * early. While it is open it is its asker's and its decider's alone, and of those who answer for the programme.
 */
@Entity
public class DecisionRequest {

    /** How far it has come. */
    public enum State {
        /** it waits for its decider */
        OPEN,
        /** it is decided and holds */
        HOLDS,
        /** its last day is over, or it was ended early */
        LAPSED,
        /** its asker took it back */
        WITHDRAWN
    }

    private static final int SHORT = 120;

    @Id
    private UUID id;

    private UUID bodyId;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person asker;

    @ManyToOne(fetch = FetchType.LAZY)
    private OrgUnit unit;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person decider;

    private @Nullable UUID practiceId;
    private @Nullable UUID blockerId;
    private String question;
    private String background;
    private LocalDate dueOn;
    private Instant askedAt;
    private Instant givenAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable Instant decidedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person decidedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Ruling ruling;

    private @Nullable String answer;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable OrgUnit scope;

    private @Nullable LocalDate holdsUntil;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;
    private @Nullable String searchText;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected DecisionRequest() {}

    /** @param unit where the asker works on that day */
    DecisionRequest(
            UUID body, Person asker, OrgUnit unit, Person decider, Question asked, LocalDate dueOn, Instant now) {
        this.id = Ids.next();
        this.bodyId = body;
        this.asker = asker;
        this.unit = unit;
        this.decider = decider;
        this.question = asked.question();
        this.background = asked.background();
        this.dueOn = dueOn;
        this.askedAt = now;
        this.givenAt = now;
    }

    /** It is about an obstacle of one's own practice: with the answer it is out of the way. */
    void clears(UUID practice, UUID blocker) {
        this.practiceId = practice;
        this.blockerId = blocker;
    }

    void giveTo(Person next, LocalDate nextDueOn, Instant now) {
        requireOpen();
        this.decider = next;
        this.dueOn = nextDueOn;
        this.givenAt = now;
    }

    void withdraw(Instant now) {
        requireOpen();
        this.withdrawnAt = now;
    }

    /** @param by who decided, which is its decider */
    void decide(Person by, Decision decision, @Nullable OrgUnit where, Instant now) {
        requireOpen();
        this.decidedAt = now;
        this.decidedBy = by;
        this.ruling = decision.ruling();
        this.answer = decision.answer();
        this.scope = where;
        this.holdsUntil = decision.holdsUntil();
        this.searchText = Text.fold(question + " " + background + " " + decision.answer());
    }

    void end(String reason, Instant now) {
        if (decidedAt == null || endedAt != null) {
            throw new Conflict("decision-closed");
        }
        this.endedAt = now;
        this.endReason = reason;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new Conflict("decision-closed");
        }
    }

    public boolean isOpen() {
        return decidedAt == null && withdrawnAt == null;
    }

    public boolean isDecided() {
        return decidedAt != null;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public State state(LocalDate today) {
        return isWithdrawn() ? State.WITHDRAWN : !isDecided() ? State.OPEN : holds(today) ? State.HOLDS : State.LAPSED;
    }

    /** Whether it is a precedent that holds on the day. */
    public boolean holds(LocalDate today) {
        return isDecided() && endedAt == null && (holdsUntil == null || !holdsUntil.isBefore(today));
    }

    /** A precedent is everybody's in the body; what is open is of those whom it concerns. */
    boolean isReadBy(Actor actor) {
        return isDecided()
                || actor.isSelf(asker.id())
                || (!isWithdrawn()
                        && (actor.isSelf(decider.id())
                                || answersForAll(actor)
                                || actor.leads().includes(unit.id())));
    }

    private static boolean answersForAll(Actor actor) {
        return actor.is(Role.OWNER) || actor.is(Role.HR);
    }

    public boolean isAskedBy(Actor actor) {
        return actor.isSelf(asker.id());
    }

    /** Whether it was the actor who decided. */
    public boolean isDecidedBy(Actor actor) {
        return decidedBy != null && actor.isSelf(decidedBy.id());
    }

    /** Whether the actor is the one who decides it, now. */
    public boolean mayDecide(Actor actor) {
        return isOpen() && actor.isSelf(decider.id());
    }

    /** Whether the actor may name somebody else who decides: who decides now, its asker, and who answers for all. */
    public boolean mayPassOn(Actor actor) {
        return isOpen() && (actor.isSelf(decider.id()) || isAskedBy(actor) || answersForAll(actor));
    }

    public boolean mayWithdraw(Actor actor) {
        return isOpen() && isAskedBy(actor);
    }

    /** Whoever decided may end it early. */
    public boolean mayEnd(Actor actor) {
        return isDecided() && endedAt == null && isDecidedBy(actor);
    }

    public UUID id() {
        return id;
    }

    public UUID bodyId() {
        return bodyId;
    }

    public Person asker() {
        return asker;
    }

    /** Where the asker worked when asking. */
    public OrgUnit unit() {
        return unit;
    }

    /** Who decides; once it is decided, who was asked last. */
    public Person decider() {
        return decider;
    }

    public @Nullable UUID practiceId() {
        return practiceId;
    }

    public @Nullable UUID blockerId() {
        return blockerId;
    }

    public String question() {
        return question;
    }

    public String background() {
        return background;
    }

    /** By when it shall be decided. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Since when it waits for the one who decides it now. */
    public Instant givenAt() {
        return givenAt;
    }

    public @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable Person decidedBy() {
        return decidedBy;
    }

    public @Nullable Ruling ruling() {
        return ruling;
    }

    public @Nullable String answer() {
        return answer;
    }

    /** The beginning of the answer, as lists show it. */
    public String shortAnswer() {
        return answer == null ? "" : Text.abbreviate(answer, SHORT);
    }

    /** In which unit, and below it, the precedent holds; null for the whole body. */
    public @Nullable OrgUnit scope() {
        return scope;
    }

    /** The last day on which it holds; null for no such day. */
    public @Nullable LocalDate holdsUntil() {
        return holdsUntil;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public @Nullable String endReason() {
        return endReason;
    }

    public int version() {
        return version;
    }
}
