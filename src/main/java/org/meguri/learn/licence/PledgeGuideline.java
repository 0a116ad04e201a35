package org.meguri.learn.licence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Heads;
import org.meguri.people.Person;
import org.meguri.platform.Words;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;

/** Somebody who has passed the modules pledges to keep to the guideline that is in force; the head is asked to approve. */
@ApplicationScoped
public class PledgeGuideline {

    private final EntityManager entities;
    private final LicenceStatus status;
    private final Licences licences;
    private final Heads heads;
    private final Inbox inbox;
    private final Clock clock;

    PledgeGuideline(
            EntityManager entities, LicenceStatus status, Licences licences, Heads heads, Inbox inbox, Clock clock) {
        this.entities = entities;
        this.status = status;
        this.licences = licences;
        this.heads = heads;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * Pledges.
     *
     * @param guideline the edition that the person has read; null for the one in force
     * @param agreed whether the person said so
     * @return the licence that now waits for the head
     * @throws Invalid the person did not agree, has read an edition that is no longer in force, or modules are missing
     * @throws Conflict there is nothing to pledge: it waits for the head, or holds and need not be renewed yet
     */
    @Transactional
    public UUID pledge(Actor actor, @Nullable UUID guideline, boolean agreed) {
        // one pledge at a time, whatever is sent at once
        Person person = entities.find(Person.class, actor.person(), LockModeType.PESSIMISTIC_WRITE);
        LicenceStatus.Status now = status.of(actor);
        Guideline current = now.terms().current();
        if (current == null) {
            throw new Conflict("licence-no-guideline");
        }
        switch (now.next()) {
            case APPROVAL -> throw new Conflict("licence-waiting");
            case NOTHING -> throw new Conflict("licence-valid");
            default -> {}
        }
        new Invalid.Check()
                .that(agreed, "agreed", "licence-agree")
                .that(guideline == null || guideline.equals(current.id()), "agreed", "licence-other-edition")
                .that(now.next() != LicenceStatus.Next.MODULES, "agreed", "licence-modules")
                .orThrow();
        UUID pledged = licences.ofPerson(actor.person()).stream()
                .filter(Licence::isWaiting)
                .findFirst()
                .map(waiting -> {
                    waiting.pledgeAnew(current, clock.instant());
                    return waiting.id();
                })
                .orElseGet(() -> {
                    Licence made = new Licence(person, current, clock.instant());
                    licences.persist(made);
                    return made.id();
                });
        Licence held = now.held();
        if (held != null) {
            inbox.settle(held.id(), List.of(NoticeKind.LICENCE_RENEWAL));
        }
        inbox.settle(pledged, List.of(NoticeKind.LICENCE_PLEDGED));
        inbox.tell(
                NoticeKind.LICENCE_PLEDGED,
                actor.body(),
                heads.managerOf(actor.body(), actor.person(), actor.unit(), LocalDate.now(clock))
                        .orElse(null),
                pledged,
                "/team/licences",
                clock.instant(),
                new Words(person.name(), null));
        return pledged;
    }
}
