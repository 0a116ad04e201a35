package org.meguri.share.trouble;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.OrgUnit;
import org.meguri.people.Person;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Conflict;
import org.meguri.practice.WorkTask;

/**
 * Something that is hard in somebody's work (困りごと). It waits for a trainer; once something was found its author says
 * whether it helped, and where it did not, it waits anew.
 */
@Entity
public class Trouble {

    /** How far it has come. */
    public enum State {
        /** it waits for a trainer */
        WAITING,
        /** a trainer found something, or said what happens next */
        ANSWERED,
        /** its author says that it helped */
        HELPED,
        /** its author took it back */
        WITHDRAWN
    }

    private static final int SHORT = 60;

    @Id
    private UUID id;

    private UUID bodyId;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    private OrgUnit unit;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable WorkTask task;

    private String what;

    @Enumerated(EnumType.STRING)
    private Frequency frequency;

    private @Nullable Integer minutes;
    private boolean anonymous;
    private Instant postedAt;
    private @Nullable Instant waitingSince;
    private LocalDate dueOn;
    private @Nullable Instant helpedAt;
    private @Nullable Instant withdrawnAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Trouble() {}

    /** @param unit where its author works */
    Trouble(Person person, OrgUnit unit, @Nullable WorkTask task, Told told, LocalDate dueOn, Instant now) {
        this.id = Ids.next();
        this.bodyId = person.body().id();
        this.person = person;
        this.unit = unit;
        this.task = task;
        this.what = told.what();
        this.frequency = Objects.requireNonNull(told.frequency());
        this.minutes = told.minutes();
        this.anonymous = told.anonymous();
        this.postedAt = now;
        this.waitingSince = now;
        this.dueOn = dueOn;
    }

    void answered() {
        requireOpen();
        this.waitingSince = null;
    }

    void helped(Instant now) {
        requireOpen();
        this.helpedAt = now;
        this.waitingSince = null;
    }

    /** What was found did not help: it waits again. */
    void waitAgain(LocalDate nextDueOn, Instant now) {
        requireOpen();
        this.waitingSince = now;
        this.dueOn = nextDueOn;
    }

    void withdraw(Instant now) {
        requireOpen();
        this.withdrawnAt = now;
        this.waitingSince = null;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new Conflict("trouble-closed");
        }
    }

    public boolean isOpen() {
        return helpedAt == null && withdrawnAt == null;
    }

    public State state() {
        return withdrawnAt != null
                ? State.WITHDRAWN
                : helpedAt != null ? State.HELPED : waitingSince != null ? State.WAITING : State.ANSWERED;
    }

    public boolean isOf(Actor actor) {
        return actor.isSelf(person.id());
    }

    /** Whether the actor looks for something that helps: the trainers of the unit, who are not its author. */
    public boolean mayMatch(Actor actor) {
        return isOpen() && isTrainedBy(actor);
    }

    private boolean isTrainedBy(Actor actor) {
        return !isOf(actor) && actor.trains().includes(unit.id());
    }

    /** Whether the actor sees whose it is. */
    public boolean isNamedFor(Actor actor) {
        return !anonymous || isOf(actor) || isTrainedBy(actor);
    }

    /** Whether it is late on the day. */
    public boolean isOverdue(LocalDate today) {
        return waitingSince != null && dueOn.isBefore(today);
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

    /** Where its author worked when telling it. */
    public OrgUnit unit() {
        return unit;
    }

    public @Nullable WorkTask task() {
        return task;
    }

    public String what() {
        return what;
    }

    /** Its beginning, as lists and notices show it. */
    public String shortly() {
        return Text.abbreviate(what, SHORT);
    }

    public Frequency frequency() {
        return frequency;
    }

    /** What one occurrence takes; null where that is not known. */
    public @Nullable Integer minutes() {
        return minutes;
    }

    public boolean isAnonymous() {
        return anonymous;
    }

    public Instant postedAt() {
        return postedAt;
    }

    /** By when a trainer answers. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public int version() {
        return version;
    }
}
