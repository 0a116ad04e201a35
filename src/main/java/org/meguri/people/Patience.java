package org.meguri.people;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody is listened to who types wrong passwords: from the third on the answer waits 2, 4, 8 … seconds, at
 * the limit it waits for the whole lock, and when that is over the count begins anew. The same for accounts that exist
 * and names that do not, so that nobody learns from outside which is which.
 *
 * @param failures wrong passwords in a row
 * @param refusedUntil until when every password is refused, even the right one
 */
record Patience(int failures, @Nullable Instant refusedUntil) {

    static final Patience FRESH = new Patience(0, null);

    private static final int FREE = 2;

    Patience fail(Instant now, int limit, Duration lock) {
        boolean over = failures >= limit && refusal(now).isZero();
        int next = over ? 1 : failures + 1;
        if (next >= limit) {
            return new Patience(next, now.plus(lock));
        }
        return new Patience(next, next > FREE ? now.plusSeconds(1L << Math.min(next - FREE, 10)) : refusedUntil);
    }

    /** How long every password is refused; zero when somebody listens. */
    Duration refusal(Instant now) {
        return refusedUntil != null && refusedUntil.isAfter(now) ? Duration.between(now, refusedUntil) : Duration.ZERO;
    }
}
