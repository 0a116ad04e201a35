package org.meguri.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span of days, both ends included.
 *
 * @param from the first day
 * @param to the last day; {@link #OPEN} when no end is known
 */
@Embeddable
public record Days(
        @Column(name = "valid_from") LocalDate from,
        @Column(name = "valid_to") LocalDate to) {

    /** Stands for "no end is known", so that spans can be compared by the database. */
    public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    public static Days from(LocalDate first) {
        return new Days(first, OPEN);
    }

    public static Days between(LocalDate first, @Nullable LocalDate last) {
        return new Days(first, last == null ? OPEN : last);
    }

    public boolean contain(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The same span ending on the given day. */
    public Days until(LocalDate last) {
        return new Days(from, last);
    }

    public boolean isOpen() {
        return OPEN.equals(to);
    }
}
