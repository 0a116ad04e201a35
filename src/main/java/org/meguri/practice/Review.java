package org.meguri.practice;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Person;
import org.meguri.platform.Ids;

/** The trainer's answer, in three prompts: what was good, what to try next, who should see it. */
@Entity
public class Review {

    @Id
    private UUID id;

    @OneToOne(fetch = FetchType.LAZY)
    private PracticeAssignment practice;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person trainer;

    private String goodPoint;
    private String tryNext;
    private @Nullable String showTo;
    private Instant givenAt;

    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    Review(
            PracticeAssignment practice,
            Person trainer,
            String goodPoint,
            String tryNext,
            @Nullable String showTo,
            Instant now) {
        this.id = Ids.next();
        this.practice = practice;
        this.trainer = trainer;
        this.goodPoint = goodPoint;
        this.tryNext = tryNext;
        this.showTo = showTo;
        this.givenAt = now;
    }

    public UUID id() {
        return id;
    }

    public Person trainer() {
        return trainer;
    }

    public String goodPoint() {
        return goodPoint;
    }

    public String tryNext() {
        return tryNext;
    }

    public @Nullable String showTo() {
        return showTo;
    }

    public Instant givenAt() {
        return givenAt;
    }
}
