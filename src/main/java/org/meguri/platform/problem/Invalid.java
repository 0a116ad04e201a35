package org.meguri.platform.problem;

import java.util.ArrayList;
import java.util.List;

/** What was typed cannot be accepted; each fault names the field beside which the message belongs. */
public final class Invalid extends Problem {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * One fault.
     *
     * @param field the name of the field as it stands in the form and in the JSON
     * @param code names the text, see {@link Problem}
     * @param args what the text is filled with
     */
    public record Fault(String field, String code, List<Object> args) {

        public Fault(String field, String code, Object... args) {
            this(field, code, List.of(args));
        }
    }

    public Invalid(List<Fault> faults) {
        super("invalid");
        this.faults = List.copyOf(faults);
    }

    public Invalid(String field, String code, Object... args) {
        this(List.of(new Fault(field, code, args)));
    }

    public List<Fault> faults() {
        return faults;
    }

    @Override
    public int status() {
        return 422;
    }

    /** Gathers the faults of one input, so that the reader hears of all of them at once. */
    public static final class Check {

        private final List<Fault> faults = new ArrayList<>();

        public Check that(boolean holds, String field, String code, Object... args) {
            if (!holds) {
                faults.add(new Fault(field, code, args));
            }
            return this;
        }

        public void orThrow() {
            if (!faults.isEmpty()) {
                throw new Invalid(faults);
            }
        }
    }
}
