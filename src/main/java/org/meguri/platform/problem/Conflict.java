package org.meguri.platform.problem;

/** The thing has changed, or has already gone past the point at which this could be done. */
public final class Conflict extends Problem {

    private static final long serialVersionUID = 1L;

    /** Someone else changed the thing since the reader saw it. */
    public static final String STALE = "stale";

    public Conflict(String code, Object... args) {
        super(code, args);
    }

    @Override
    public int status() {
        return 409;
    }
}
