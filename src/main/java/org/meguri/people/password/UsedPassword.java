package org.meguri.people.password;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.meguri.platform.Ids;

/** The hash of a password that an account had before, kept so that it does not come again. */
@Entity
public class UsedPassword {

    @Id
    private UUID id;

    private UUID accountId;
    private String hash;
    private Instant replacedAt;

    @SuppressWarnings("NullAway.Init")
    protected UsedPassword() {}

    public UsedPassword(UUID accountId, String hash, Instant replacedAt) {
        this.id = Ids.next();
        this.accountId = accountId;
        this.hash = hash;
        this.replacedAt = replacedAt;
    }

    public UUID id() {
        return id;
    }

    public UUID accountId() {
        return accountId;
    }

    public String hash() {
        return hash;
    }

    public Instant replacedAt() {
        return replacedAt;
    }
}
