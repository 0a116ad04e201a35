package org.meguri.practice.effect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import org.meguri.platform.BusinessCalendar;
import org.meguri.practice.PracticeAssignment;
import org.meguri.practice.PracticeEndorsed;
import org.meguri.practice.Practices;

/**
 * Puts the two questions in the calendar when a head has confirmed. Where nothing was saved there is nothing to ask: what
 * took longer stays in the figures as it was reported.
 */
@ApplicationScoped
class ScheduleReconfirmation {

    private final Practices practices;
    private final Reconfirmations reconfirmations;
    private final EffectConfig config;
    private final Clock clock;

    ScheduleReconfirmation(Practices practices, Reconfirmations reconfirmations, EffectConfig config, Clock clock) {
        this.practices = practices;
        this.reconfirmations = reconfirmations;
        this.config = config;
        this.clock = clock;
    }

    void confirmed(@Observes PracticeEndorsed fact) {
        if (!fact.confirmed() || practices.savings(fact.practice()).savedMinutes() <= 0) {
            return;
        }
        PracticeAssignment practice = practices.findById(fact.practice());
        LocalDate on = fact.at().atZone(clock.getZone()).toLocalDate();
        for (Checkpoint checkpoint : Checkpoint.values()) {
            LocalDate due = checkpoint.after(on);
            reconfirmations.persist(
                    new Reconfirmation(practice, checkpoint, due, BusinessCalendar.plus(due, config.answerDays())));
        }
    }
}
