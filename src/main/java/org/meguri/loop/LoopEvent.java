package org.meguri.loop;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Ids;

/** One signal in the life of a loop, never changed. The unit is that in which the person then was. */
@Entity
public class LoopEvent {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Loop loop;

    private int seq;

    @Enumerated(EnumType.STRING)
    private Signal signal;

    @Enumerated(EnumType.STRING)
    private Stage before;

    @Enumerated(EnumType.STRING)
    private Stage after;

    private UUID unitId;
    private Instant at;
    private @Nullable UUID byId;
    private @Nullable String detail;

    @SuppressWarnings("NullAway.Init")
    protected LoopEvent() {}

    LoopEvent(Loop loop, int seq, Signal signal, Stage before, Instant at, @Nullable UUID by, @Nullable String detail) {
        this.id = Ids.next();
        this.loop = loop;
        this.seq = seq;
        this.signal = signal;
        this.before = before;
        this.after = loop.stage();
        this.unitId = loop.unit().id();
        this.at = at;
        this.byId = by;
        this.detail = detail;
    }

    public UUID id() {
        return id;
    }

    public Loop loop() {
        return loop;
    }

    public int seq() {
        return seq;
    }

    public Signal signal() {
        return signal;
    }

    public Stage before() {
        return before;
    }

    public Stage after() {
        return after;
    }

    public UUID unitId() {
        return unitId;
    }

    public Instant at() {
        return at;
    }

    /** Who caused it; null for the clock. */
    public @Nullable UUID by() {
        return byId;
    }

    /** The code of a reason, where one was given. */
    public @Nullable String detail() {
        return detail;
    }
}
