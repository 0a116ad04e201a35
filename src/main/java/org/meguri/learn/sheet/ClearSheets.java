package org.meguri.learn.sheet;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.meguri.platform.MovableClock;

/** Forgets the open sheets that nobody has come back to. */
@ApplicationScoped
public class ClearSheets {

    private final KeptSheets sheets;
    private final MovableClock clock;

    ClearSheets(KeptSheets sheets, MovableClock clock) {
        this.sheets = sheets;
        this.clock = clock;
    }

    @Scheduled(cron = "0 35 3 * * ?", timeZone = "Asia/Tokyo", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void scheduled() {
        if (!clock.isSet()) {
            clear();
        }
    }

    /** @return how many are gone */
    @Transactional
    public long clear() {
        return sheets.delete("keptAt < ?1", sheets.oldest());
    }
}
