package org.meguri.platform.problem;

/** Nobody is signed in, or what was shown as proof is not valid (any more). */
public final class Unauthorized extends Problem {

    private static final long serialVersionUID = 1L;

    public Unauthorized(String code, Object... args) {
        super(code, args);
    }

    @Override
    public int status() {
        return 401;
    }
}
