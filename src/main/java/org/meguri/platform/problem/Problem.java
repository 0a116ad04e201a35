package org.meguri.platform.problem;

import java.util.List;

/**
 * A refusal that the reader is told about (RFC 9457). It is thrown, never returned: a refused use case has changed
 * nothing. The code is stable and names the text in {@code problems_ja.properties} and {@code problems_en.properties}.
 */
public abstract sealed class Problem extends RuntimeException
        permits Conflict, Forbidden, Invalid, Lossy, NotFound, TooLarge, TooMany, Unauthorized, Unavailable {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> args;

    Problem(String code, Object... args) {
        // Expected refusals carry no stack trace: they are answers, and a log full of them hides the real faults.
        super(code, null, false, false);
        this.code = code;
        this.args = List.of(args);
    }

    /** The stable name, for example {@code own-endorsement}; API clients see it in {@code type}. */
    public String code() {
        return code;
    }

    /** What the text is filled with, in order. */
    public List<Object> args() {
        return args;
    }

    /** The HTTP status of the answer. */
    public abstract int status();
}
