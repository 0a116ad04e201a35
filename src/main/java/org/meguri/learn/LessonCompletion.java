package org.meguri.learn;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.meguri.people.Person;
import org.meguri.platform.Ids;

/** A person has read a lesson to its end. */
@Entity
public class LessonCompletion {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Lesson lesson;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    private Instant completedAt;

    @SuppressWarnings("NullAway.Init")
    protected LessonCompletion() {}

    LessonCompletion(Lesson lesson, Person person, Instant now) {
        this.id = Ids.next();
        this.lesson = lesson;
        this.person = person;
        this.completedAt = now;
    }

    public UUID id() {
        return id;
    }

    public Lesson lesson() {
        return lesson;
    }

    public Instant completedAt() {
        return completedAt;
    }
}
