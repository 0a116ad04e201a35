package org.meguri.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Ids;

/** The link with which the first administrator of an empty installation is made: once, and only for a day. */
@Entity
public class SetupLink {

    @Id
    private UUID id;

    private String tokenHash;
    private Instant endsAt;
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected SetupLink() {}

    SetupLink(String tokenHash, Instant endsAt) {
        this.id = Ids.next();
        this.tokenHash = tokenHash;
        this.endsAt = endsAt;
    }

    boolean isGood(Instant now) {
        return usedAt == null && now.isBefore(endsAt);
    }

    void use(Instant now) {
        this.usedAt = now;
    }
}
