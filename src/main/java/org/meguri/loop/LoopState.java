package org.meguri.loop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What has happened in a loop. The stage follows from it.
 *
 * @param blockers how many obstacles are open, 0 or more
 */
@Embeddable
public record LoopState(
        @Column(name = "begun") boolean begun,
        @Column(name = "learned") boolean learned,
        @Column(name = "planned") boolean planned,
        @Column(name = "tried") boolean tried,
        @Column(name = "reported") boolean reported,
        @Column(name = "endorsed") boolean endorsed,
        @Column(name = "shared") boolean shared,
        @Column(name = "reused") boolean reused,
        @Column(name = "blockers") int blockers,

        @Column(name = "ending") @Enumerated(EnumType.STRING)
        Ending ending) {

    /** How a loop ended without coming round. */
    public enum Ending {
        NONE,
        DECLINED,
        WITHDRAWN
    }

    /** Nothing has happened yet. */
    public static final LoopState NEW =
            new LoopState(false, false, false, false, false, false, false, false, 0, Ending.NONE);

    /** The state after a signal. */
    public LoopState after(Signal signal) {
        return signal.on(this);
    }

    public Stage stage() {
        if (ending == Ending.DECLINED) {
            return Stage.DECLINED;
        }
        if (ending == Ending.WITHDRAWN) {
            return Stage.WITHDRAWN;
        }
        if (blockers > 0 && !reported) {
            return Stage.BLOCKED;
        }
        if (!learned) {
            return begun ? Stage.LEARNING : Stage.ASSIGNED;
        }
        if (endorsed) {
            return !shared ? Stage.ENDORSED : reused ? Stage.REUSED : Stage.SHARED;
        }
        if (reported) {
            return Stage.REPORTED;
        }
        if (tried) {
            return Stage.PRACTISING;
        }
        return planned ? Stage.PLANNED : Stage.LEARNED;
    }

    LoopState withBegun() {
        return new LoopState(true, learned, planned, tried, reported, endorsed, shared, reused, blockers, ending);
    }

    LoopState withLearned() {
        return new LoopState(true, true, planned, tried, reported, endorsed, shared, reused, blockers, ending);
    }

    LoopState withPlanned() {
        return new LoopState(begun, learned, true, tried, reported, endorsed, shared, reused, blockers, ending);
    }

    LoopState withTried() {
        return new LoopState(begun, learned, planned, true, reported, endorsed, shared, reused, blockers, ending);
    }

    LoopState withReported(boolean now) {
        return new LoopState(begun, learned, planned, tried, now, endorsed, shared, reused, blockers, ending);
    }

    LoopState withEndorsed() {
        return new LoopState(begun, learned, planned, tried, true, true, shared, reused, blockers, ending);
    }

    LoopState withShared() {
        return new LoopState(begun, learned, planned, tried, true, endorsed, true, reused, blockers, ending);
    }

    LoopState withReused() {
        return new LoopState(begun, learned, planned, tried, reported, endorsed, shared, true, blockers, ending);
    }

    LoopState withBlockers(int now) {
        return new LoopState(begun, learned, planned, tried, reported, endorsed, shared, reused, now, ending);
    }

    /** A loop ends once: what came first stands, and what has come round does not end any more. */
    LoopState ending(Ending how) {
        boolean over = ending != Ending.NONE || stage().isClosed();
        return over
                ? this
                : new LoopState(begun, learned, planned, tried, reported, endorsed, shared, reused, blockers, how);
    }
}
