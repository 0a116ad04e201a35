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

    /**
     * What is said with the report; all of it may be left out.
     *
     * @param freed what the freed time went to
     * @param quality mistakes, rework and voices beside the time
     * @param confidence how far one can do it oneself now, 1 to {@link Confidence#MOST}
     */
    public record Said(
            @Nullable FreedFor freed,
            @Nullable Quality quality,
            @Nullable Integer confidence) {

        /** Only what the freed time went to. */
        public static Said of(@Nullable FreedFor freed) {
            return new Said(freed, null, null);
        }
    }

    private final Practices practices;
    private final Event<PracticeReported> reported;
    private final Clock clock;

    ReportPractice(Practices practices, Event<PracticeReported> reported, Clock clock) {
        this.practices = practices;
        this.reported = reported;
        this.clock = clock;
    }

    /** Reports without a word: what was said when it was reported before stays. */
    @Transactional
    public void report(Actor actor, UUID id) {
        PracticeAssignment practice = practices.ofSelf(actor, id);
        report(actor, id, new Said(practice.freedFor(), practice.quality(), null));
    }

    /** Reporting again what is reported already changes nothing. */
    @Transactional
    public void report(Actor actor, UUID id, Said said) {
        PracticeAssignment practice = practices.ofSelf(actor, id);
        if (practice.isOpen() && practice.isReported()) {
            return;
        }
        Instant now = clock.instant();
        practice.report(practices.tries(id), said, now);
        reported.fire(new PracticeReported(id, actor.person(), now));
    }
}
