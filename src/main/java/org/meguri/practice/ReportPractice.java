package org.meguri.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;

/** Says that a practice is done, so that the manager can confirm it. */
@ApplicationScoped
public class ReportPractice {

    private final Practices practices;
    private final Event<PracticeReported> reported;
    private final Clock clock;

    ReportPractice(Practices practices, Event<PracticeReported> reported, Clock clock) {
        this.practices = practices;
        this.reported = reported;
        this.clock = clock;
    }

    /** Reports without a word on the time: what was said when it was reported before stays. */
    @Transactional
    public void report(Actor actor, UUID id) {
        report(actor, id, practices.ofSelf(actor, id).freedFor());
    }

    /**
     * Reporting again what is reported already changes nothing.
     *
     * @param freed what the freed time went to; null where it is not said
     */
    @Transactional
    public void report(Actor actor, UUID id, @Nullable FreedFor freed) {
        PracticeAssignment practice = practices.ofSelf(actor, id);
        if (practice.isOpen() && practice.isReported()) {
            return;
        }
        Instant now = clock.instant();
        practice.report(practices.tries(id), freed, now);
        reported.fire(new PracticeReported(id, actor.person(), now));
    }
}
