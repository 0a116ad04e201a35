package org.meguri.practice.decision;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import org.meguri.people.Heads;
import org.meguri.platform.BusinessCalendar;
import org.meguri.platform.MovableClock;

/**
 * A question whose decider has left, or is away, goes to the manager of whoever asked, with a clock of its own; where there
 * is none, it stands among the vacancies until somebody is named.
 */
@ApplicationScoped
public class FollowDeciders {

    private final Decisions decisions;
    private final PassOnDecision passOn;
    private final Heads heads;
    private final MovableClock clock;

    FollowDeciders(Decisions decisions, PassOnDecision passOn, Heads heads, MovableClock clock) {
        this.decisions = decisions;
        this.passOn = passOn;
        this.heads = heads;
        this.clock = clock;
    }

    @Scheduled(every = "30m", delayed = "90s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        // while the sample city lives through its year, that year calls
        if (!clock.isSet()) {
            follow();
        }
    }

    /** Finds a new decider where the old one has gone. */
    @Transactional
    public void follow() {
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        for (DecisionRequest request : decisions.abandoned(today)) {
            heads.managerOf(
                            request.bodyId(),
                            request.asker().id(),
                            request.unit().id(),
                            today)
                    .filter(next -> !next.equals(request.decider().id()))
                    .ifPresent(next ->
                            passOn.give(request, next, BusinessCalendar.plus(today, RequestDecision.DAYS), null, now));
        }
    }
}
