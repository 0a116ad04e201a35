package org.meguri.learn;

import jakarta.persistence.Entity;
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

/** A person in a module: when it began, until when it is due, when it was passed, and by what. */
@Entity
public class Enrolment {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Module module;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    private Instant enrolledAt;
    private UUID enrolledBy;
    private LocalDate dueOn;
    private @Nullable Instant begunAt;
    private @Nullable Instant passedAt;
    private @Nullable UUID proofId;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Enrolment() {}

    Enrolment(Module module, Person person, UUID enrolledBy, Instant now, LocalDate dueOn) {
        this.id = Ids.next();
        this.module = module;
        this.person = person;
        this.enrolledBy = enrolledBy;
        this.enrolledAt = now;
        this.dueOn = dueOn;
    }

    void begin(Instant now) {
        if (begunAt == null) {
            this.begunAt = now;
        }
    }

    /**
     * Completes the module.
     *
     * @param proof by which proof; null for the quiz
     * @return whether this is the first time
     */
    boolean pass(@Nullable UUID proof, Instant now) {
        begin(now);
        if (passedAt != null) {
            return false;
        }
        this.passedAt = now;
        this.proofId = proof;
        return true;
    }

    public UUID id() {
        return id;
    }

    public Module module() {
        return module;
    }

    public Person person() {
        return person;
    }

    public Instant enrolledAt() {
        return enrolledAt;
    }

    public UUID enrolledBy() {
        return enrolledBy;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public @Nullable Instant begunAt() {
        return begunAt;
    }

    public @Nullable Instant passedAt() {
        return passedAt;
    }

    /** By which proof it was passed; null where it was by the quiz, or not yet. */
    public @Nullable UUID proofId() {
        return proofId;
    }

    public boolean isPassed() {
        return passedAt != null;
    }
}
