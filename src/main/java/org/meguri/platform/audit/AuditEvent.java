package org.meguri.platform.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit log, as it is read. Entries are written by {@link Audit} alone and have no way to change:
 * everything here is for reading.
 */
@Entity
@Immutable
public class AuditEvent {

    @Id
    private UUID id;

    private UUID bodyId;
    private long seq;

    @Column(name = "made_at")
    private Instant at;

    @Enumerated(EnumType.STRING)
    private Act act;

    private @Nullable UUID byId;
    private @Nullable UUID subjectId;
    private String detail;
    private String searchText;
    private @Nullable String address;
    private @Nullable String device;
    private String previousHash;
    private String hash;

    @SuppressWarnings("NullAway.Init")
    protected AuditEvent() {}

    /** The entry as it was sealed, from what the table holds now. */
    Sealed sealed() {
        return new Sealed(bodyId, seq, at, act, byId, subjectId, detail, address, device, previousHash);
    }

    public UUID id() {
        return id;
    }

    public UUID bodyId() {
        return bodyId;
    }

    /** Its number in the log of its body, from 1 without a gap. */
    public long seq() {
        return seq;
    }

    public Instant at() {
        return at;
    }

    public Act act() {
        return act;
    }

    public @Nullable UUID byId() {
        return byId;
    }

    public @Nullable UUID subjectId() {
        return subjectId;
    }

    public String detail() {
        return detail;
    }

    String searchText() {
        return searchText;
    }

    public @Nullable String address() {
        return address;
    }

    public @Nullable String device() {
        return device;
    }

    String hash() {
        return hash;
    }
}
