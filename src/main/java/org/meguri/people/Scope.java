package org.meguri.people;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a right holds: in the whole body, or in some of its units.
 *
 * @param whole whether it holds everywhere in the body
 * @param units the units in which it holds, everything below them included
 */
public record Scope(boolean whole, Set<UUID> units) {

    public static final Scope NONE = new Scope(false, Set.of());
    public static final Scope WHOLE = new Scope(true, Set.of());

    public static Scope of(Set<UUID> units) {
        return new Scope(false, Set.copyOf(units));
    }

    public boolean includes(@Nullable UUID unit) {
        return whole || (unit != null && units.contains(unit));
    }

    public boolean isEmpty() {
        return !whole && units.isEmpty();
    }

    /** Where either right holds. */
    public Scope or(Scope other) {
        if (whole || other.whole) {
            return WHOLE;
        }
        Set<UUID> both = new HashSet<>(units);
        both.addAll(other.units);
        return of(both);
    }

    /** The units for a query that must not get an empty list. */
    public Set<UUID> unitsForQuery() {
        return units.isEmpty() ? Set.of(new UUID(0, 0)) : units;
    }
}
