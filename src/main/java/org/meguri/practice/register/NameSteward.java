package org.meguri.practice.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Person;
import org.meguri.platform.Words;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.practice.WorkTask;

/** Names the one person of the section who keeps the figures of a task right. */
@ApplicationScoped
public class NameSteward {

    private final Register register;
    private final EntityManager entities;
    private final Inbox inbox;
    private final Event<RegisterChanged> changed;
    private final Clock clock;

    NameSteward(Register register, EntityManager entities, Inbox inbox, Event<RegisterChanged> changed, Clock clock) {
        this.register = register;
        this.entities = entities;
        this.inbox = inbox;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Names somebody.
     *
     * @param person somebody who works in the section today
     * @param version the version of the task that the actor saw; null when it does not matter
     * @throws NotFound the actor may not see the task
     * @throws Forbidden the task is not the actor's to keep
     * @throws Conflict it became part of another
     * @throws Invalid the person does not work in the section
     */
    @Transactional
    public void name(Actor actor, UUID id, @Nullable UUID person, @Nullable Integer version) {
        WorkTask task = register.unchanged(actor, id, version);
        UUID section = task.unitId();
        if (section == null || !Register.mayKeep(actor, task)) {
            throw new Forbidden("forbidden");
        }
        new Invalid.Check().that(person != null, "steward", "choose-one").orThrow();
        UUID named = Objects.requireNonNull(person);
        if (register.member(actor, section, named).isEmpty()) {
            throw new Invalid("steward", "not-of-section");
        }
        Person before = task.steward();
        if (before != null && before.id().equals(named)) {
            return;
        }
        task.keptBy(entities.getReference(Person.class, named), LocalDate.now(clock));
        changed.fire(new RegisterChanged(actor.body()));
        if (!actor.isSelf(named)) {
            inbox.tell(
                    NoticeKind.STEWARD_NAMED,
                    actor.body(),
                    named,
                    task.id(),
                    "/tasks/" + task.id(),
                    clock.instant(),
                    new Words(actor.name(), null),
                    task.name());
        }
    }
}
