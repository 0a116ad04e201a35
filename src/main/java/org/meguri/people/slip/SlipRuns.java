package org.meguri.people.slip;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.platform.problem.NotFound;

/** The issues of slips that are being made or wait to be shown: in memory, for half an hour, for one session. */
@ApplicationScoped
public class SlipRuns {

    private final Cache<UUID, SlipRun> runs = Caffeine.newBuilder()
            .maximumSize(100)
            .expireAfterWrite(Duration.ofMinutes(30))
            .build();

    void add(SlipRun run) {
        runs.put(run.id(), run);
    }

    /** The issue, for the session in which it was begun and for no other. */
    public SlipRun of(Actor actor, UUID id) {
        SlipRun run = runs.getIfPresent(id);
        if (run == null || !run.isOf(actor)) {
            throw new NotFound();
        }
        return run;
    }
}
