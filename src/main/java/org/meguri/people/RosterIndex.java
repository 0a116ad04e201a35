package org.meguri.people;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which staff numbers a file has, and how many lines of each: all that has to be kept of a file of any length while its
 * lines are compared a few people at a time.
 */
final class RosterIndex {

    private static final int NUMBER = 0;
    private static final int OLD_NUMBER = 12;
    private static final Integer ONE = 1;

    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, String> newByOld = new HashMap<>();
    private final Set<String> contested = new HashSet<>();

    void add(RosterLine line) {
        String number = number(line.cell(NUMBER));
        lines.merge(number, ONE, Integer::sum);
        String old = line.cell(OLD_NUMBER);
        if (!old.isEmpty()) {
            String before = newByOld.putIfAbsent(number(old), number);
            if (before != null && !before.equals(number)) {
                contested.add(number(old));
            }
        }
    }

    /** A staff number as it is compared: full-width letters are understood. */
    static String number(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            if (typed.charAt(i) > 0x7E) {
                return Normalizer.normalize(typed, Normalizer.Form.NFKC);
            }
        }
        return typed;
    }

    boolean has(String number) {
        return lines.containsKey(number);
    }

    /** How many lines the file has for the number. */
    int linesOf(String number) {
        return lines.getOrDefault(number, 0);
    }

    Set<String> contested() {
        return contested;
    }
}
