package org.meguri.share.partner.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Moments as programs read them. */
final class Moments {

    private Moments() {}

    static @Nullable OffsetDateTime at(@Nullable Instant moment, Clock clock) {
        return moment == null ? null : moment.atZone(clock.getZone()).toOffsetDateTime();
    }
}
