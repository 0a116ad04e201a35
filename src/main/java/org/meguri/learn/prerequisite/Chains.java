package org.meguri.learn.prerequisite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What needs what: finds the way that comes back to where it began. */
final class Chains {

    private Chains() {}

    /**
     * A way from one thing back to itself, both ends included; empty if there is none.
     *
     * @param needs of each thing what it needs directly
     */
    static <T> List<T> cycle(T from, Map<T, ? extends List<T>> needs) {
        List<T> path = new ArrayList<>(List.of(from));
        return comesBack(from, from, needs, path, new HashSet<>()) ? path : List.of();
    }

    private static <T> boolean comesBack(T at, T from, Map<T, ? extends List<T>> needs, List<T> path, Set<T> seen) {
        List<T> next = needs.get(at);
        if (next == null) {
            return false;
        }
        for (T one : next) {
            path.add(one);
            if (one.equals(from) || seen.add(one) && comesBack(one, from, needs, path, seen)) {
                return true;
            }
            path.remove(path.size() - 1);
        }
        return false;
    }
}
