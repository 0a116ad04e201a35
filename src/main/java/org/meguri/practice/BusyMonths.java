package org.meguri.practice;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The months in which a task mostly occurs.
 *
 * @param bits a bit for each month from January; 0 for a task that occurs all year round
 */
public record BusyMonths(int bits) {

    public static final BusyMonths ALL_YEAR = new BusyMonths(0);

    private static final int MONTHS = 12;

    /** @param months 1 to 12; all twelve are the same as none */
    public static BusyMonths of(Collection<Integer> months) {
        int bits = months.stream()
                .filter(month -> month >= 1 && month <= MONTHS)
                .mapToInt(month -> 1 << (month - 1))
                .reduce(0, (one, other) -> one | other);
        return new BusyMonths(bits == (1 << MONTHS) - 1 ? 0 : bits);
    }

    /** The months, in the order of the fiscal year; empty for all year round. */
    public List<Integer> months() {
        return IntStream.range(0, MONTHS)
                .map(i -> (i + 3) % MONTHS + 1)
                .filter(this::has)
                .boxed()
                .toList();
    }

    /** Whether the month is named. */
    public boolean has(int month) {
        return (bits & (1 << (month - 1))) != 0;
    }

    public boolean isAllYear() {
        return bits == 0;
    }
}
