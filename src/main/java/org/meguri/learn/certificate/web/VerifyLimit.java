package org.meguri.learn.certificate.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.certificate.CertificateConfig;
import org.meguri.platform.problem.TooMany;

/** Lets one address verify so often in a minute, so that nobody tries codes one after the other. */
@Singleton
class VerifyLimit {

    private static final long MINUTE = 60;

    /** Addresses are forgotten together when there are this many. */
    private static final int MOST = 10_000;

    private record Tally(long minute, int times) {}

    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();
    private final CertificateConfig config;
    private final Clock clock;

    VerifyLimit(CertificateConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** @throws TooMany it was too often */
    void count(@Nullable String address) {
        Instant now = clock.instant();
        long minute = now.getEpochSecond() / MINUTE;
        if (tallies.size() > MOST) {
            tallies.clear();
        }
        Tally tally = tallies.merge(
                address == null ? "" : address,
                new Tally(minute, 1),
                (old, one) -> old.minute() == minute ? new Tally(minute, old.times() + 1) : one);
        if (tally.times() > config.verifications()) {
            throw new TooMany("verify-often", MINUTE - now.getEpochSecond() % MINUTE);
        }
    }
}
