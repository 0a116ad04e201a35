package org.meguri.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.people.Person;
import org.meguri.platform.Text;

/**
 * Writes down a try that a colleague without a computer tells of (代理入力). The record is the colleague's own and counts
 * as theirs; who wrote it is kept with it and shown.
 */
@ApplicationScoped
public class EnterTry {

    private final Practices practices;
    private final EntityManager entities;
    private final Event<TryRecorded> recorded;
    private final TaskPermission permission;
    private final Clock clock;

    EnterTry(
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
     * @throws org.meguri.platform.problem.NotFound the actor does not enter for this person
     * @throws org.meguri.platform.problem.Conflict there is no plan yet
     */
    @Transactional
    public UUID enter(Actor actor, UUID practiceId, RecordTry.Try told) {
        PracticeAssignment practice = practices.enterable(actor, practiceId);
        permission.require(practice);
        Instant now = clock.instant();
        RecordTry.Try cleaned = new RecordTry.Try(
                told.outcome(),
                told.minutes(),
                told.checkingMinutes(),
                told.count(),
                Text.clean(told.note()),
                Text.orNull(told.prompt()));
        PracticeLog log = new PracticeLog(practice, practice.requireBaseline(), cleaned, LocalDate.now(clock), now);
        log.writtenBy(entities.getReference(Person.class, actor.person()));
        entities.persist(log);
        recorded.fire(new TryRecorded(practiceId, log.id(), told.outcome(), actor.person(), now));
        return log.id();
    }
}
