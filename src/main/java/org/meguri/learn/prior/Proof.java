package org.meguri.learn.prior;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Module;
import org.meguri.people.Person;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;

/**
 * What somebody tells of a task of their own by which they prove that they know a module (実務での確認), and what a trainer
 * answered. It is about one edition of the module, the one of its author. Once answered or taken back it stays as it is; a
 * further one may follow.
 */
@Entity
public class Proof {

    /** The longest note or reason of a trainer. */
    static final int ANSWER = 500;

    /** How far it has come. */
    public enum State {
        /** it waits for a trainer */
        WAITING,
        /** the module was passed by it */
        ACCEPTED,
        /** it came back with a reason */
        RETURNED,
        /** its author took it back, or passed the quiz before it was answered */
        TAKEN_BACK
    }

    @Id
    private UUID id;

    private UUID bodyId;

    @ManyToOne(fetch = FetchType.LAZY)
    private Module module;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    private @Nullable UUID taskId;
    private @Nullable Words taskName;
    private @Nullable String work;
    private String done;
    private String checked;
    private String effect;
    private Instant submittedAt;
    private @Nullable Instant takenBackAt;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant returnedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person answeredBy;

    private @Nullable String answer;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Proof() {}

    /** @param task which of the tasks of the section it was; its name is kept as it is now */
    Proof(UUID body, Module module, Person person, OwnTasks.@Nullable OwnTask task, ProofText told, Instant now) {
        told.check();
        this.id = Ids.next();
        this.bodyId = body;
        this.module = module;
        this.person = person;
        this.taskId = task == null ? null : task.id();
        this.taskName = task == null ? null : task.name();
        this.work = told.work();
        this.done = told.done();
        this.checked = told.checked();
        this.effect = told.effect();
        this.submittedAt = now;
    }

    void takeBack(Instant now) {
        requireWaiting();
        this.takenBackAt = now;
    }

    /** @param note what the trainer says about it; null for nothing */
    void accept(Person trainer, @Nullable String note, Instant now) {
        requireWaiting();
        new Invalid.Check()
                .that(note == null || Text.length(note) <= ANSWER, "note", "too-long", ANSWER)
                .orThrow();
        this.acceptedAt = now;
        this.answeredBy = trainer;
        this.answer = note;
    }

    /** @param reason what is missing; never empty */
    void giveBack(Person trainer, String reason, Instant now) {
        requireWaiting();
        new Invalid.Check()
                .that(!reason.isEmpty(), "reason", "required")
                .that(Text.length(reason) <= ANSWER, "reason", "too-long", ANSWER)
                .orThrow();
        this.returnedAt = now;
        this.answeredBy = trainer;
        this.answer = reason;
    }

    private void requireWaiting() {
        if (!isWaiting()) {
            throw new Conflict("proof-closed");
        }
    }

    public State state() {
        return acceptedAt != null
                ? State.ACCEPTED
                : returnedAt != null ? State.RETURNED : takenBackAt != null ? State.TAKEN_BACK : State.WAITING;
    }

    public boolean isWaiting() {
        return state() == State.WAITING;
    }

    public boolean isAccepted() {
        return state() == State.ACCEPTED;
    }

    public boolean isReturned() {
        return state() == State.RETURNED;
    }

    public boolean isTakenBack() {
        return state() == State.TAKEN_BACK;
    }

    /** Which task it was, for a reader of that language. */
    public String title(Locale locale) {
        return title(taskName, work, locale);
    }

    static String title(@Nullable Words taskName, @Nullable String work, Locale locale) {
        if (taskName == null) {
            return work == null ? "" : work;
        }
        return taskName.in(locale) + (work == null ? "" : " ・ " + work);
    }

    public UUID id() {
        return id;
    }

    public UUID bodyId() {
        return bodyId;
    }

    public Module module() {
        return module;
    }

    public Person person() {
        return person;
    }

    public @Nullable UUID taskId() {
        return taskId;
    }

    /** The name of the chosen task as it was then. */
    public @Nullable Words taskName() {
        return taskName;
    }

    public @Nullable String work() {
        return work;
    }

    public String done() {
        return done;
    }

    public String checked() {
        return checked;
    }

    public String effect() {
        return effect;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Instant takenBackAt() {
        return takenBackAt;
    }

    /** When it was accepted or came back. */
    public @Nullable Instant answeredAt() {
        return acceptedAt == null ? returnedAt : acceptedAt;
    }

    public @Nullable Person answeredBy() {
        return answeredBy;
    }

    /** The note of whoever accepted it, or the reason for which it came back. */
    public @Nullable String answer() {
        return answer;
    }

    public int version() {
        return version;
    }
}
