package org.meguri.platform.problem;

/** Too many tries in too short a time. */
public final class TooMany extends Problem {

    private static final long serialVersionUID = 1L;

    private final long retryAfterSeconds;

    public TooMany(String code, long retryAfterSeconds) {
        super(code, retryAfterSeconds);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /**
     * @param retryAfterSeconds after how long a new try has a chance
     * @param shown what the text is filled with
     */
    public TooMany(String code, long retryAfterSeconds, Object shown) {
        super(code, shown);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** After how many seconds a new try has a chance. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }

    @Override
    public int status() {
        return 429;
    }
}
