package org.meguri.platform.problem;

/** What was sent is larger than this office accepts. */
public final class TooLarge extends Problem {

    private static final long serialVersionUID = 1L;

    public TooLarge(String code, Object... args) {
        super(code, args);
    }

    @Override
    public int status() {
        return 413;
    }
}
