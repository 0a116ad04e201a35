package org.meguri.sample;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.meguri.people.SetUp;
import org.meguri.people.web.DemoPeople;
import org.meguri.platform.FiscalYear;
import org.meguri.platform.MeguriConfig;
import org.meguri.platform.MovableClock;
import org.meguri.platform.problem.Invalid;

/**
 * The sample city 青葉野市: loaded into an empty database at the first start of the demo, with a year of history that ends
 * on that day. Everything goes through the same use cases as in an office; only the clock is moved.
 */
@ApplicationScoped
public class SampleCity implements DemoPeople {

    static final String PASSWORD = "meguri-demo";

    /** A code with the prefecture number 99, which no prefecture has. */
    private static final String LG_CODE = "990019";

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final MeguriConfig config;
    private final MovableClock clock;
    private final SetUp setUp;
    private final SampleStaff sampleStaff;
    private final SampleYear sampleYear;
    private final int port;

    SampleCity(
            MeguriConfig config,
            MovableClock clock,
            SetUp setUp,
            SampleStaff sampleStaff,
            SampleYear sampleYear,
            @ConfigProperty(name = "quarkus.http.port") int port) {
        this.port = port;
        this.config = config;
        this.clock = clock;
        this.setUp = setUp;
        this.sampleStaff = sampleStaff;
        this.sampleYear = sampleYear;
    }

    void load(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 100) StartupEvent start) {
        if (config.demo() && setUp.isNeeded()) {
            long began = System.nanoTime();
            load(LocalDate.now(clock));
            Log.infof(
                    "The sample city is ready (%d s).",
                    Duration.ofNanos(System.nanoTime() - began).toSeconds());
        }
    }

    /** Loads the city with a history that ends on the given day. */
    @ActivateRequestContext
    public void load(LocalDate today) {
        LocalDate first = today.minusYears(1);
        LocalDate april = FiscalYear.of(first).firstDay();
        try {
            clock.set(at(april.minusDays(1)));
            String link = setUp.link();
            setUp.setUp(
                    link,
                    new SetUp.Office(
                            LG_CODE,
                            "青葉野市",
                            "Aobano City",
                            SampleRoster.numberOf("admin"),
                            SampleRoster.ADMIN_NAME,
                            SampleRoster.ADMIN_KANA,
                            PASSWORD,
                            PASSWORD,
                            "admin"));
            clock.set(at(april));
            sampleStaff.hire(april);
            sampleYear.live(first, today);
        } catch (Invalid refused) {
            throw new IllegalStateException(
                    "A deed of the sample city was refused on " + LocalDate.now(clock) + ": " + refused.faults(),
                    refused);
        } finally {
            clock.release();
        }
    }

    @Override
    public List<Demo> list() {
        return config.demo() ? sampleStaff.demoPeople() : List.of();
    }

    private Instant at(LocalDate day) {
        return day.atTime(MORNING).atZone(clock.getZone()).toInstant();
    }
}
