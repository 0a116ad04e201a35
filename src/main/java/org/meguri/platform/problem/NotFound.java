package org.meguri.platform.problem;

/** The thing does not exist, or the reader may not know that it does: both look the same. */
public final class NotFound extends Problem {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not-found");
    }

    @Override
    public int status() {
        return 404;
    }
}
