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
        Clock machine = Clock.system(config.zone());
        return new MovableClock(config.demo() ? Clock.offset(machine, config.ahead()) : machine);
    }
}
