package org.meguri.practice.lookback;

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
import org.meguri.people.Person;
import org.meguri.platform.Ids;

/** What one of those who look back together writes. A draft is the writer's alone; handed in, the others read it. */
@Entity
public class LookBackPart {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private LookBack lookBack;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    private @Nullable UUID practiceId;
    private @Nullable String intended;
    private @Nullable String happened;
    private @Nullable String difference;
    private @Nullable String nextStep;

    @Enumerated(EnumType.STRING)
    private @Nullable LookBackEnding ending;

    private @Nullable LocalDate nextOn;
    private @Nullable Instant savedAt;
    private @Nullable Instant handedInAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected LookBackPart() {}

    /** @param practice of the person's own; null where they have not chosen one yet */
    LookBackPart(LookBack lookBack, Person person, @Nullable UUID practice) {
        this.id = Ids.next();
        this.lookBack = lookBack;
        this.person = person;
        this.practiceId = practice;
    }

    /** What was handed in once stays so, however often it is written anew. */
    void write(LookBackText text, boolean handIn, Instant now) {
        this.practiceId = text.practice();
        this.intended = text.intended();
        this.happened = text.happened();
        this.difference = text.difference();
        this.nextStep = text.next();
        this.ending = text.ending();
        this.nextOn = text.nextOn();
        this.savedAt = now;
        if (handIn && handedInAt == null) {
            this.handedInAt = now;
        }
    }

    public LookBackText text() {
        return new LookBackText(practiceId, intended, happened, difference, nextStep, ending, nextOn);
    }

    public boolean isHandedIn() {
        return handedInAt != null;
    }

    public UUID id() {
        return id;
    }

    public LookBack lookBack() {
        return lookBack;
    }

    public Person person() {
        return person;
    }

    public @Nullable UUID practiceId() {
        return practiceId;
    }

    public @Nullable Instant savedAt() {
        return savedAt;
    }

    public @Nullable Instant handedInAt() {
        return handedInAt;
    }

    public int version() {
        return version;
    }
}
