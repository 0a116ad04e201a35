package org.meguri.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The only place that reads the machine's time. */
public class ClockProducer {

    private final MeguriConfig config;

    ClockProducer(MeguriConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    MovableClock clock() {
        return new MovableClock(Clock.system(config.zone()));
    }
}
