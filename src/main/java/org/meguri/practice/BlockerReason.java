package org.meguri.practice;

/** Why somebody cannot go on; and, in each case, who is asked to clear the way. */
public enum BlockerReason {
    NO_TIME(Asked.MANAGER),
    NO_OCCASION(Asked.MANAGER),
    NO_PERMISSION(Asked.MANAGER),
    MANAGER(Asked.HIGHER_HEAD),
    TOOL(Asked.TRAINER),
    CONFIDENCE(Asked.TRAINER),
    /** What comes out is not good enough for the task. */
    RESULT(Asked.TRAINER),
    OTHER(Asked.MANAGER),
    /** After a transfer: a task of the new section has to be chosen. Set by the system only. */
    TRANSFER(Asked.SELF);

    /** Who becomes the owner of a blocker. */
    enum Asked {
        SELF,
        MANAGER,
        HIGHER_HEAD,
        TRAINER
    }

    private final Asked asked;

    BlockerReason(Asked asked) {
        this.asked = asked;
    }

    Asked asked() {
        return asked;
    }

    /** Whether a person can give it as a reason. */
    public boolean givable() {
        return this != TRANSFER;
    }
}
