package org.meguri.learn.classroom;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;

/**
 * What a session is to be, as typed.
 *
 * @param module whose lessons count as read by whoever attends; null for none
 * @param capacity how many seats there are, 1 to 500
 * @param entriesUntil last day on which one may enter oneself; null for the day of the session
 */
public record ClassPlan(
        @Nullable String title,
        @Nullable UUID module,
        @Nullable String place,
        @Nullable LocalDate heldOn,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        @Nullable Integer capacity,
        @Nullable LocalDate entriesUntil,
        @Nullable String note) {

    /** The longest title, place and note, in letters. */
    static final int TITLE = 80;

    static final int PLACE = 80;
    static final int NOTE = 500;

    /** The most seats. */
    static final int SEATS = 500;

    /** @throws Invalid something is missing or impossible */
    void check() {
        new Invalid.Check()
                .that(Text.orNull(title) != null, "title", "required")
                .that(Text.length(Text.clean(title)) <= TITLE, "title", "too-long", TITLE)
                .that(Text.orNull(place) != null, "place", "required")
                .that(Text.length(Text.clean(place)) <= PLACE, "place", "too-long", PLACE)
                .that(Text.length(Text.clean(note)) <= NOTE, "note", "too-long", NOTE)
                .that(heldOn != null, "heldOn", "required")
                .that(startsAt != null, "startsAt", "time-needed")
                .that(endsAt != null, "endsAt", "time-needed")
                .that(startsAt == null || endsAt == null || startsAt.isBefore(endsAt), "endsAt", "time-order")
                .that(capacity != null && capacity >= 1 && capacity <= SEATS, "capacity", "seats", SEATS)
                .that(
                        entriesUntil == null || heldOn == null || !entriesUntil.isAfter(heldOn),
                        "entriesUntil",
                        "entries-until")
                .orThrow();
    }
}
