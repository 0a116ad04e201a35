package org.meguri.people.account;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.meguri.platform.MovableClock;

/** Closes the accounts of leavers soon after midnight, or soon after a start when the machine was off at midnight. */
@ApplicationScoped
public class NightWatch {

    private final CloseLeavers closeLeavers;
    private final MovableClock clock;

    NightWatch(CloseLeavers closeLeavers, MovableClock clock) {
        this.closeLeavers = closeLeavers;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        // while the sample city lives through its year, nobody is closed by the real calendar
        if (!clock.isSet()) {
            int closed = closeLeavers.close();
            if (closed > 0) {
                Log.infof("Closed the accounts of %d people whose last day is over", closed);
            }
        }
    }
}
