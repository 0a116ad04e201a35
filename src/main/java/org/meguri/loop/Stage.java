package org.meguri.loop;

/** Where a loop stands. It follows from what has happened ({@link LoopState}), never the other way round. */
public enum Stage {
    ASSIGNED(Phase.LEARN),
    LEARNING(Phase.LEARN),
    LEARNED(Phase.PRACTISE),
    PLANNED(Phase.PRACTISE),
    PRACTISING(Phase.PRACTISE),
    REPORTED(Phase.PRACTISE),
    ENDORSED(Phase.SHARE),
    SHARED(Phase.SHARE),
    REUSED(Phase.SHARE),
    BLOCKED(Phase.PRACTISE),
    DECLINED(Phase.PRACTISE),
    WITHDRAWN(Phase.PRACTISE);

    /** The arc of the ring on which the next move lies. */
    public enum Phase {
        LEARN,
        PRACTISE,
        SHARE
    }

    private final Phase phase;

    Stage(Phase phase) {
        this.phase = phase;
    }

    public Phase phase() {
        return phase;
    }

    /** The arc of the ring that has been reached: what was learned is learning, what was confirmed is practice. */
    public Phase reached() {
        return switch (this) {
            case LEARNED -> Phase.LEARN;
            case ENDORSED -> Phase.PRACTISE;
            default -> phase;
        };
    }

    /** Whether the loop has come round: learned, tried, measured and shared. */
    public boolean isClosed() {
        return this == SHARED || this == REUSED;
    }

    /** Whether somebody still has the next move. */
    public boolean isOpen() {
        return !isClosed() && this != DECLINED && this != WITHDRAWN;
    }
}
