package org.meguri.learn.audience;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Person;
import org.meguri.platform.Ids;

/** A person who has to take a course (受講の義務) because a rule is about them. */
@Entity
public class CourseDuty {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private AudienceRule rule;

    private UUID courseId;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    private LocalDate since;
    private LocalDate dueOn;
    private @Nullable LocalDate awaySince;
    private int stoppedDays;
    private @Nullable Instant finishedAt;
    private @Nullable LocalDate endedOn;

    @SuppressWarnings("NullAway.Init")
    protected CourseDuty() {}

    @SuppressWarnings("NullAway.Init")
    CourseDuty(AudienceRule rule, UUID course, Person person, Standing standing) {
        this.id = Ids.next();
        this.rule = rule;
        this.courseId = course;
        this.person = person;
        stand(standing);
    }

    /** From now on it stands so. */
    final void stand(Standing now) {
        this.since = now.since();
        this.dueOn = now.dueOn();
        this.awaySince = now.awaySince();
        this.stoppedDays = now.stopped();
        this.finishedAt = now.finishedAt();
        this.endedOn = now.endedOn();
    }

    void finish(Instant now) {
        if (finishedAt == null && endedOn == null) {
            this.finishedAt = now;
            this.awaySince = null;
        }
    }

    Standing standing() {
        return new Standing(since, dueOn, awaySince, stoppedDays, finishedAt, endedOn);
    }

    public UUID id() {
        return id;
    }

    public AudienceRule rule() {
        return rule;
    }

    public UUID courseId() {
        return courseId;
    }

    public Person person() {
        return person;
    }
}
