package org.meguri.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.Text;

/** Records one try of an employee's own practice: in a minute, and whatever came of it. */
@ApplicationScoped
public class RecordTry {

    /**
     * One try.
     *
     * @param minutes of one occurrence, checking included; 1 to {@link WorkTask#LONGEST}
     * @param checkingMinutes the part of the minutes that went into checking
     * @param count for how many occurrences this stands; null for one
     * @param note what was done
     * @param prompt the prompt that was used
     * @param timed whether the minutes come from the timer (実測)
     */
    public record Try(
            Outcome outcome,
            int minutes,
            @Nullable Integer checkingMinutes,
            @Nullable Integer count,
            String note,
            @Nullable String prompt,
            boolean timed) {

        /** With minutes from memory. */
        public Try(
                Outcome outcome,
                int minutes,
                @Nullable Integer checkingMinutes,
                @Nullable Integer count,
                String note,
                @Nullable String prompt) {
            this(outcome, minutes, checkingMinutes, count, note, prompt, false);
        }
    }

    private final Practices practices;
    private final EntityManager entities;
    private final Event<TryRecorded> recorded;
    private final TaskPermission permission;
    private final Clock clock;

    RecordTry(
            Practices practices,
            EntityManager entities,
            Event<TryRecorded> recorded,
            TaskPermission permission,
            Clock clock) {
        this.practices = practices;
        this.entities = entities;
        this.recorded = recorded;
        this.permission = permission;
        this.clock = clock;
    }

    /**
     * @return the log
     * @throws org.meguri.platform.problem.Conflict there is no plan yet, the practice has been reported, or a permission is
     *     asked for that no head has recorded
     */
    @Transactional
    public UUID record(Actor actor, UUID practiceId, Try made) {
        PracticeAssignment practice = practices.ofSelf(actor, practiceId);
        permission.require(practice);
        Instant now = clock.instant();
        Try cleaned = new Try(
                made.outcome(),
                made.minutes(),
                made.checkingMinutes(),
                made.count(),
                Text.clean(made.note()),
                Text.orNull(made.prompt()),
                made.timed());
        PracticeLog log = new PracticeLog(practice, practice.requireBaseline(), cleaned, LocalDate.now(clock), now);
        entities.persist(log);
        recorded.fire(new TryRecorded(practiceId, log.id(), made.outcome(), actor.person(), now));
        return log.id();
    }
}
