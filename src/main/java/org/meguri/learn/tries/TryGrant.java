package org.meguri.learn.tries;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.meguri.platform.Ids;

/** One more try of a quiz for somebody who has used up theirs. */
@Entity
public class TryGrant {

    @Id
    private UUID id;

    private UUID quizId;
    private UUID personId;
    private UUID grantedBy;
    private Instant grantedAt;

    @SuppressWarnings("NullAway.Init")
    protected TryGrant() {}

    TryGrant(UUID quiz, UUID person, UUID grantedBy, Instant now) {
        this.id = Ids.next();
        this.quizId = quiz;
        this.personId = person;
        this.grantedBy = grantedBy;
        this.grantedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID quizId() {
        return quizId;
    }

    public UUID personId() {
        return personId;
    }

    public UUID grantedBy() {
        return grantedBy;
    }

    public Instant grantedAt() {
        return grantedAt;
    }
}
