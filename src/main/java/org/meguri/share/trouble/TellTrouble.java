package org.meguri.share.trouble;

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
import org.meguri.people.OrgUnit;
import org.meguri.people.Person;
import org.meguri.people.Posting;
import org.meguri.people.Postings;
import org.meguri.people.Trainers;
import org.meguri.platform.BusinessCalendar;
import org.meguri.platform.Words;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;
import org.meguri.practice.WorkTask;
import org.meguri.practice.WorkTasks;

/** Somebody says what is hard in their work; the nearest trainer is told, and has a day by which to answer. */
@ApplicationScoped
public class TellTrouble {

    private final Troubles troubles;
    private final WorkTasks tasks;
    private final Postings postings;
    private final Trainers trainers;
    private final TroubleConfig config;
    private final EntityManager entities;
    private final Inbox inbox;
    private final Event<TroublesChanged> changed;
    private final Clock clock;

    TellTrouble(
            Troubles troubles,
            WorkTasks tasks,
            Postings postings,
            Trainers trainers,
            TroubleConfig config,
            EntityManager entities,
            Inbox inbox,
            Event<TroublesChanged> changed,
            Clock clock) {
        this.troubles = troubles;
        this.tasks = tasks;
        this.postings = postings;
        this.trainers = trainers;
        this.config = config;
        this.entities = entities;
        this.inbox = inbox;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Tells.
     *
     * @return the trouble
     * @throws Conflict the actor has no post today
     * @throws Invalid something is missing, too long or out of range, or the task is not one of the section
     */
    @Transactional
    public UUID tell(Actor actor, Told told) {
        told.check();
        LocalDate today = LocalDate.now(clock);
        OrgUnit unit = postings.primary(actor.person(), today)
                .map(Posting::unit)
                .orElseThrow(() -> new Conflict("person-without-post"));
        Instant now = clock.instant();
        Trouble made = new Trouble(
                entities.find(Person.class, actor.person()), unit, task(actor, told.task()), told, dueFrom(today), now);
        troubles.persist(made);
        tellTrainer(made, actor.name(), now);
        changed.fire(new TroublesChanged(actor.body()));
        return made.id();
    }

    private @Nullable WorkTask task(Actor actor, @Nullable UUID named) {
        return named == null
                ? null
                : tasks.forSection(actor.body(), actor.division()).stream()
                        .filter(one -> one.id().equals(named))
                        .findFirst()
                        .orElseThrow(() -> new Invalid("task", "task-unknown"));
    }

    /** By when whoever answers has to answer what waits from that day on. */
    LocalDate dueFrom(LocalDate day) {
        return BusinessCalendar.plus(day, config.answerDays());
    }

    /** The trainer who is nearest to the unit learns that it waits. */
    void tellTrainer(Trouble trouble, String author, Instant now) {
        inbox.tell(
                NoticeKind.TROUBLE_TOLD,
                trouble.bodyId(),
                trainers.of(
                                trouble.bodyId(),
                                trouble.unit().id(),
                                trouble.person().id(),
                                LocalDate.now(clock))
                        .orElse(null),
                trouble.id(),
                "/troubles/" + trouble.id(),
                now,
                new Words(author, null),
                new Words(trouble.shortly(), null),
                new Words(trouble.dueOn().toString(), null));
    }
}
