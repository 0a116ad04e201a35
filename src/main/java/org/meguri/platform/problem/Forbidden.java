package org.meguri.platform.problem;

/** The reader may see the thing but not do this with it. */
public final class Forbidden extends Problem {

    private static final long serialVersionUID = 1L;

    public Forbidden(String code, Object... args) {
        super(code, args);
    }

    @Override
    public int status() {
        return 403;
    }
}
