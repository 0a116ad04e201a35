package org.meguri.platform.problem;

/** Something outside that is needed for this does not answer now. */
public final class Unavailable extends Problem {

    private static final long serialVersionUID = 1L;

    public Unavailable(String code, Object... args) {
        super(code, args);
    }

    @Override
    public int status() {
        return 503;
    }
}
