package org.meguri.learn.classroom;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Person;
import org.meguri.platform.Ids;

/** Somebody has entered for a session. */
@Entity
public class ClassEntry {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private ClassSession session;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    private Instant enteredAt;
    private UUID enteredBy;
    private @Nullable Instant leftAt;
    private @Nullable Instant attendedAt;

    @SuppressWarnings("NullAway.Init")
    protected ClassEntry() {}

    ClassEntry(ClassSession session, Person person, UUID by, Instant now) {
        this.id = Ids.next();
        this.session = session;
        this.person = person;
        this.enteredBy = by;
        this.enteredAt = now;
    }

    void leave(Instant now) {
        this.leftAt = now;
    }

    void attend(Instant now) {
        if (attendedAt == null) {
            this.attendedAt = now;
        }
    }

    void wasNotThere() {
        this.attendedAt = null;
    }

    public UUID id() {
        return id;
    }

    public Person person() {
        return person;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    /** Who entered them; themselves, or somebody on their behalf. */
    public UUID enteredBy() {
        return enteredBy;
    }

    /** When it was noted that they came. */
    public @Nullable Instant attendedAt() {
        return attendedAt;
    }
}
