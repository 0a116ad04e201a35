package org.meguri.people.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Horizon;
import org.meguri.platform.DateText;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;

/** Reads the day on which the organisation is looked at. */
final class AsOfDay {

    private AsOfDay() {}

    /**
     * The day; today when nothing was typed.
     *
     * @throws Invalid it is no date, or a day that the actor may not look at yet
     */
    static LocalDate of(Actor actor, String field, @Nullable String typed, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        if (Text.clean(typed).isEmpty()) {
            return today;
        }
        LocalDate day = DateText.typed(field, typed);
        if (!Horizon.reaches(actor, day, today)) {
            throw new Invalid(field, "date-future");
        }
        return day;
    }
}
