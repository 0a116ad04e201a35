package org.meguri.people;

/** Why one line of a roster cannot be accepted. It is caught where the lines are compared and never leaves there. */
final class RosterFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String value;

    /**
     * @param code names the text in {@code problems_*.properties}
     * @param value what the text is filled with
     */
    RosterFault(String code, String value) {
        super(code, null, false, false);
        this.code = code;
        this.value = value;
    }

    String code() {
        return code;
    }

    String value() {
        return value;
    }

    static void unless(boolean holds, String code, String value) {
        if (!holds) {
            throw new RosterFault(code, value);
        }
    }
}
