package org.meguri.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far ahead somebody may look. The organisation and the posts of days to come are known to HR alone until the day has
 * come: nobody shall read of an appointment in a list before it is announced. The last day of a post says as much as the
 * first day of the next, so it is not shown either.
 */
public final class Horizon {

    private Horizon() {}

    /** Whether the actor sees what is yet to come. */
    public static boolean isOpenTo(Actor actor) {
        return actor.is(Role.HR);
    }

    /** Whether the actor may look at the organisation of the day. */
    public static boolean reaches(Actor actor, LocalDate day, LocalDate today) {
        return !day.isAfter(today) || isOpenTo(actor);
    }

    /** The last day as the actor may know it; null where none is known or where it is still to come. */
    public static @Nullable LocalDate lastDay(Actor actor, Days days, LocalDate today) {
        return lastDay(actor, days.isOpen() ? null : days.to(), today);
    }

    /** The last day as the actor may know it; null where none is known or where it is still to come. */
    public static @Nullable LocalDate lastDay(Actor actor, @Nullable LocalDate day, LocalDate today) {
        return day != null && (day.isBefore(today) || isOpenTo(actor)) ? day : null;
    }
}
