package org.meguri.practice;

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
import org.meguri.platform.Ids;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;

/**
 * One person's practice: what a brief asks, or what a case of another section suggests, tried on a real task of their own.
 * It knows nothing of the loop; it says what happened.
 */
@Entity
public class PracticeAssignment {

    @Id
    private UUID id;

    private UUID bodyId;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    private OrgUnit unit;

    private @Nullable UUID briefId;
    private @Nullable UUID moduleId;
    private @Nullable UUID caseId;
    private int round;
    private @Nullable String seedPrompt;
    private UUID assignedBy;
    private Instant assignedAt;
    private LocalDate dueOn;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable WorkTask task;

    private @Nullable Plan plan;
    private @Nullable Support support;
    private @Nullable Instant reportedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable FreedFor freedFor;

    private @Nullable Quality quality;
    private @Nullable Confidence confidence;
    private @Nullable Instant returnedAt;
    private @Nullable String returnReason;
    private @Nullable UUID standIn;
    private @Nullable Instant endorsedAt;
    private @Nullable UUID endorsedBy;
    private @Nullable Boolean confirmed;
    private @Nullable String endorsementComment;
    private @Nullable Instant declinedAt;
    private @Nullable String declineReason;
    private @Nullable Instant withdrawnAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PracticeAssignment() {}

    private PracticeAssignment(Person person, OrgUnit unit, UUID assignedBy, LocalDate dueOn, int round, Instant now) {
        this.id = Ids.next();
        this.bodyId = person.body().id();
        this.person = person;
        this.unit = unit;
        this.assignedBy = assignedBy;
        this.dueOn = dueOn;
        this.round = round;
        this.assignedAt = now;
    }

    /** @param round 1, or one more than an earlier practice of the same brief that was declined or withdrawn */
    static PracticeAssignment ofBrief(
            Person person,
            OrgUnit unit,
            UUID brief,
            UUID module,
            UUID assignedBy,
            LocalDate dueOn,
            int round,
            Instant now) {
        PracticeAssignment made = new PracticeAssignment(person, unit, assignedBy, dueOn, round, now);
        made.briefId = brief;
        made.moduleId = module;
        return made;
    }

    /** @param seedPrompt the prompt of the case, offered at the first try */
    static PracticeAssignment ofCase(
            Person person,
            OrgUnit unit,
            UUID source,
            WorkTask task,
            @Nullable String seedPrompt,
            LocalDate dueOn,
            int round,
            Instant now) {
        PracticeAssignment made = new PracticeAssignment(person, unit, person.id(), dueOn, round, now);
        made.caseId = source;
        made.task = task;
        made.seedPrompt = seedPrompt;
        return made;
    }

    // --- what may be done, and by whom

    public boolean isOpen() {
        return declinedAt == null && withdrawnAt == null;
    }

    public boolean isReported() {
        return reportedAt != null;
    }

    public boolean isEndorsed() {
        return endorsedAt != null;
    }

    public boolean isPlanned() {
        return plan != null;
    }

    public boolean isOf(Actor actor) {
        return actor.isSelf(person.id());
    }

    /** Whether the actor heads a unit above the person. */
    public boolean isLedBy(Actor actor) {
        return !isOf(actor) && actor.leads().includes(unit.id());
    }

    /** Whose texts these are to read: the person's own, the heads above, trainers in scope, and whoever stands in. */
    public boolean isReadBy(Actor actor) {
        return isOf(actor)
                || actor.reads().includes(unit.id())
                || actor.person().equals(standIn);
    }

    public boolean mayWithdraw(Actor actor) {
        return isOpen() && !isEndorsed() && !isOf(actor) && actor.trains().includes(unit.id());
    }

    public boolean mayPlan(Actor actor) {
        return isOf(actor) && isOpen() && !isReported();
    }

    public boolean mayTry(Actor actor) {
        return mayPlan(actor) && isPlanned();
    }

    /** Whether the actor may write down what the person tells them of a try (代理入力). */
    public boolean mayEnterFor(Actor actor) {
        return isOpen() && !isReported() && !isOf(actor) && actor.entersFor(unit.id());
    }

    public boolean mayDecline(Actor actor) {
        return mayPlan(actor);
    }

    /** The heads above, and after the manager's time has run out whoever stands in. Never the person. */
    public boolean mayEndorse(Actor actor) {
        return isOpen()
                && isReported()
                && !isEndorsed()
                && (isLedBy(actor) || (!isOf(actor) && actor.person().equals(standIn)));
    }

    public boolean maySupport(Actor actor) {
        return isOpen() && !isReported() && isLedBy(actor);
    }

    public boolean mayReview(Actor actor) {
        return isOpen() && isReported() && !isOf(actor) && actor.trains().includes(unit.id());
    }

    // --- what happens to it

    /** Suggests a task; the employee still chooses. */
    void suggest(WorkTask suggested) {
        this.task = suggested;
    }

    void plan(WorkTask chosen, Plan made, boolean tried) {
        requireOpen();
        if (isReported()) {
            throw new Conflict("already-reported");
        }
        WorkTask.requireMinutes("baselineMinutes", made.baselineMinutes());
        Plan before = plan;
        boolean sameTask = task != null && task.id().equals(chosen.id());
        if (before != null && tried && sameTask && !before.baselineMinutes().equals(made.baselineMinutes())) {
            throw new Invalid("baselineMinutes", "baseline-fixed", before.baselineMinutes());
        }
        this.task = chosen;
        this.plan = made;
    }

    /** The baseline that a try is held against. */
    int requireBaseline() {
        requireOpen();
        if (plan == null) {
            throw new Conflict("plan-first");
        }
        if (isReported()) {
            throw new Conflict("already-reported");
        }
        return plan.baselineMinutes();
    }

    /** What is said before the first try stays what was said before. */
    void expects(@Nullable Integer before, boolean tried) {
        Integer point = Confidence.checked(before);
        if (point != null && !tried) {
            this.confidence = new Confidence(point, null);
        }
    }

    void report(long tries, ReportPractice.Said said, Instant now) {
        requireOpen();
        if (tries == 0) {
            throw new Conflict("try-first");
        }
        if (isReported()) {
            throw new Conflict("already-reported");
        }
        Integer after = Confidence.checked(said.confidence());
        Confidence before = confidence;
        this.reportedAt = now;
        this.freedFor = said.freed();
        this.quality = said.quality();
        if (after != null) {
            this.confidence = new Confidence(before == null ? null : before.before(), after);
        }
        this.returnedAt = null;
    }

    void giveBack(String reason, Instant now) {
        requireWaiting();
        this.reportedAt = null;
        this.returnedAt = now;
        this.returnReason = reason;
        this.standIn = null;
    }

    void standIn(UUID person) {
        this.standIn = person;
    }

    /** @param by null when the time for an answer has run out: then it counts as endorsed, but not as confirmed */
    void endorse(@Nullable UUID by, @Nullable String comment, Instant now) {
        requireWaiting();
        this.endorsedAt = now;
        this.endorsedBy = by;
        this.confirmed = by != null;
        this.endorsementComment = comment;
    }

    void promise(Support promised) {
        requireOpen();
        this.support = promised;
    }

    void receive(boolean came, @Nullable String note, Instant now) {
        if (support == null) {
            throw new Conflict("no-support");
        }
        this.support = support.received(came, note, now);
    }

    void decline(String reason, Instant now) {
        requireOpen();
        if (isReported()) {
            throw new Conflict("already-reported");
        }
        this.declinedAt = now;
        this.declineReason = reason;
    }

    void withdraw(Instant now) {
        requireOpen();
        this.withdrawnAt = now;
    }

    void moveTo(OrgUnit newUnit) {
        this.unit = newUnit;
        this.standIn = null;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new Conflict("practice-closed");
        }
    }

    void requireWaiting() {
        requireOpen();
        if (isEndorsed()) {
            throw new Conflict("already-endorsed");
        }
        if (!isReported()) {
            throw new Conflict("not-reported");
        }
    }

    static void require(boolean may) {
        if (!may) {
            throw new Forbidden("forbidden");
        }
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

    public @Nullable UUID briefId() {
        return briefId;
    }

    public @Nullable UUID moduleId() {
        return moduleId;
    }

    public @Nullable UUID caseId() {
        return caseId;
    }

    public int round() {
        return round;
    }

    public @Nullable String seedPrompt() {
        return seedPrompt;
    }

    public UUID assignedBy() {
        return assignedBy;
    }

    public Instant assignedAt() {
        return assignedAt;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public @Nullable WorkTask task() {
        return task;
    }

    public @Nullable Plan plan() {
        return plan;
    }

    public @Nullable Support support() {
        return support;
    }

    public @Nullable Instant reportedAt() {
        return reportedAt;
    }

    /** What the freed time went to; null where it was not said. */
    public @Nullable FreedFor freedFor() {
        return freedFor;
    }

    /** What became of the quality; null where nothing was said of it. */
    public @Nullable Quality quality() {
        return quality;
    }

    /** The person's own; never shown to anybody else. */
    public @Nullable Confidence confidence() {
        return confidence;
    }

    public @Nullable Instant returnedAt() {
        return returnedAt;
    }

    public @Nullable String returnReason() {
        return returnReason;
    }

    public @Nullable UUID standIn() {
        return standIn;
    }

    public @Nullable Instant endorsedAt() {
        return endorsedAt;
    }

    public @Nullable UUID endorsedBy() {
        return endorsedBy;
    }

    /** Whether a person confirmed it; false when the time ran out; null until it is endorsed. */
    public @Nullable Boolean confirmed() {
        return confirmed;
    }

    public @Nullable String endorsementComment() {
        return endorsementComment;
    }

    public @Nullable Instant declinedAt() {
        return declinedAt;
    }

    public @Nullable String declineReason() {
        return declineReason;
    }

    public @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }

    public int version() {
        return version;
    }
}
