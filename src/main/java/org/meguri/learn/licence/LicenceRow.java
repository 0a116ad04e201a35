package org.meguri.learn.licence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A licence as read for lists.
 *
 * @param edition the first day of the guideline that was pledged
 * @param validTo the last day; null until it is granted
 */
public record LicenceRow(
        UUID id,
        UUID person,
        LocalDate edition,
        Instant pledgedAt,
        @Nullable Instant approvedAt,
        @Nullable LocalDate validTo,
        @Nullable Instant refusedAt,
        @Nullable Instant withdrawnAt) {

    public boolean isWaiting() {
        return approvedAt == null && refusedAt == null;
    }

    /** Whether it lets its holder use AI on the day of the terms. */
    boolean holds(Terms terms) {
        return approvedAt != null
                && withdrawnAt == null
                && validTo != null
                && !validTo.isBefore(terms.day())
                && !edition.isBefore(terms.floor());
    }

    /** Whether it was granted on an edition that has been changed since in a way that asks for a renewal. */
    boolean isOutdated(Terms terms) {
        return edition.isBefore(terms.review());
    }

    static LicenceRow of(Licence licence) {
        return new LicenceRow(
                licence.id(),
                licence.person().id(),
                licence.guideline().effectiveOn(),
                licence.pledgedAt(),
                licence.approvedAt(),
                licence.validTo(),
                licence.refusedAt(),
                licence.withdrawnAt());
    }
}
