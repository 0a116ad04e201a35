package org.meguri.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the installation. It shows the machine's time unless it has been set, which only the sample city and
 * the tests do, in order to live through days that are already over.
 */
public final class MovableClock extends Clock {

    private final Clock real;
    private volatile @Nullable Instant set;

    MovableClock(Clock real) {
        this.real = real;
    }

    /** Stands still at the given moment until it is set again or {@link #release() released}. */
    public void set(Instant moment) {
        this.set = moment;
    }

    /** Shows the machine's time again. */
    public void release() {
        this.set = null;
    }

    /** Whether somebody leads the clock through other days. */
    public boolean isSet() {
        return set != null;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(real.withZone(zone));
    }

    @Override
    public Instant instant() {
        Instant fixed = set;
        return fixed != null ? fixed : real.instant();
    }
}
