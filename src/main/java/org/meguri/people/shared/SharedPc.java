package org.meguri.people.shared;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Body;
import org.meguri.people.OrgUnit;
import org.meguri.people.Person;
import org.meguri.platform.Ids;

/**
 * A browser that several people use one after the other. It is announced with a code that is typed once at the PC, or
 * begins when somebody signs in there and says so; it ends when it is revoked.
 */
@Entity
public class SharedPc {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Body body;

    @ManyToOne(fetch = FetchType.LAZY)
    private OrgUnit unit;

    private String name;
    private String place;
    private boolean namesShown;
    private @Nullable String codeHash;
    private @Nullable Instant codeUntil;
    private @Nullable String tokenHash;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "announced_by")
    private Person announcedBy;

    private Instant announcedAt;
    private @Nullable Instant registeredAt;
    private @Nullable Instant usedAt;
    private @Nullable Instant revokedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected SharedPc() {}

    SharedPc(Person by, OrgUnit unit, Description description, Instant now) {
        this.id = Ids.next();
        this.body = by.body();
        this.unit = unit;
        this.name = description.name();
        this.place = description.place();
        this.namesShown = description.namesShown();
        this.announcedBy = by;
        this.announcedAt = now;
    }

    /** Waits for the code to be typed at the PC. */
    void await(String newCodeHash, Instant now, Duration patience) {
        this.codeHash = newCodeHash;
        this.codeUntil = now.plus(patience);
    }

    boolean isAwaited(Instant now) {
        return revokedAt == null && codeUntil != null && codeHash != null && now.isBefore(codeUntil);
    }

    /** The browser that holds this token is the PC from now on; the code is used up. */
    void register(String newTokenHash, Instant now) {
        this.tokenHash = newTokenHash;
        this.registeredAt = now;
        this.usedAt = now;
        this.codeHash = null;
        this.codeUntil = null;
    }

    void describe(OrgUnit newUnit, Description description) {
        this.unit = newUnit;
        this.name = description.name();
        this.place = description.place();
        this.namesShown = description.namesShown();
    }

    void use(Instant now) {
        this.usedAt = now;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            this.revokedAt = now;
            this.codeHash = null;
            this.tokenHash = null;
        }
    }

    public UUID id() {
        return id;
    }

    public Body body() {
        return body;
    }

    public OrgUnit unit() {
        return unit;
    }

    public String name() {
        return name;
    }

    public String place() {
        return place;
    }

    public boolean isNamesShown() {
        return namesShown;
    }

    public Person announcedBy() {
        return announcedBy;
    }

    public Instant announcedAt() {
        return announcedAt;
    }

    public @Nullable Instant registeredAt() {
        return registeredAt;
    }

    public @Nullable Instant usedAt() {
        return usedAt;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    public int version() {
        return version;
    }
}
