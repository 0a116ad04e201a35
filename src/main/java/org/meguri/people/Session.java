package org.meguri.people;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Ids;

/** One sign-in on one device. It lives until it is ended, left idle too long or reaches its end. */
@Entity
public class Session {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Account account;

    private int rotation;
    private Instant rotatedAt;
    private Instant startedAt;
    private Instant endsAt;
    private @Nullable Instant endedAt;
    private @Nullable String device;
    private @Nullable Instant seenAt;
    private @Nullable UUID sharedPcId;

    /** Whether the office's provider vouched for the person, and no password was asked for. */
    private boolean byProvider;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Session() {}

    Session(Account account, Instant now, Duration length, @Nullable String device) {
        this.id = Ids.next();
        this.account = account;
        this.rotatedAt = now;
        this.startedAt = now;
        this.endsAt = now.plus(length);
        this.device = device;
    }

    /** Begins on a PC that several people use. */
    public void beginOn(@Nullable UUID sharedPc) {
        this.sharedPcId = sharedPc;
    }

    /** When the session was last heard of, as far as the database knows. */
    public Instant seenAt() {
        return seenAt == null || seenAt.isBefore(rotatedAt) ? rotatedAt : seenAt;
    }

    /** The PC on which the session runs, if several people use it. */
    public @Nullable UUID sharedPcId() {
        return sharedPcId;
    }

    static Session byProvider(Account account, Instant now, Duration length, @Nullable String device) {
        Session session = new Session(account, now, length, device);
        session.byProvider = true;
        return session;
    }

    public boolean isByProvider() {
        return byProvider;
    }

    public boolean isLive(Instant now) {
        return endedAt == null && now.isBefore(endsAt);
    }

    void rotate(Instant now) {
        this.rotation++;
        this.rotatedAt = now;
    }

    public void end(Instant now) {
        if (endedAt == null) {
            this.endedAt = now;
        }
    }

    public UUID id() {
        return id;
    }

    public Account account() {
        return account;
    }

    int rotation() {
        return rotation;
    }

    Instant rotatedAt() {
        return rotatedAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public @Nullable String device() {
        return device;
    }
}
