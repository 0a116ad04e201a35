package org.meguri.practice.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Person;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.practice.HandOverBlocker;

/** Names somebody else who decides, with a day of their own: it never waits for nobody. */
@ApplicationScoped
public class PassOnDecision {

    private final Decisions decisions;
    private final Deciders deciders;
    private final RequestDecision requestDecision;
    private final HandOverBlocker handOver;
    private final EntityManager entities;
    private final Inbox inbox;
    private final Clock clock;

    PassOnDecision(
            Decisions decisions,
            Deciders deciders,
            RequestDecision requestDecision,
            HandOverBlocker handOver,
            EntityManager entities,
            Inbox inbox,
            Clock clock) {
        this.decisions = decisions;
        this.deciders = deciders;
        this.requestDecision = requestDecision;
        this.handOver = handOver;
        this.entities = entities;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * Passes it on.
     *
     * @param decider one of {@link Deciders#of}, not its asker and not who decides now
     * @param dueOn today at the earliest, 90 days ahead at the latest; null for five business days
     * @param version the version that the actor saw; null when it does not matter
     * @throws NotFound the actor may not read it
     * @throws Forbidden the actor may not name who decides
     * @throws Conflict it is decided or taken back
     * @throws Invalid nobody can be asked so, or the day is over
     */
    @Transactional
    public void passOn(
            Actor actor, UUID id, @Nullable UUID decider, @Nullable LocalDate dueOn, @Nullable Integer version) {
        DecisionRequest request = decisions.unchanged(actor, id, version);
        if (request.isOpen() && !request.mayPassOn(actor)) {
            throw new Forbidden("forbidden");
        }
        LocalDate day = dueOn == null ? requestDecision.usualDay() : dueOn;
        Invalid.Check check = new Invalid.Check()
                .that(decider != null, "decider", "choose-one")
                .that(
                        decider == null
                                || (deciders.find(actor, decider).isPresent()
                                        && !decider.equals(request.asker().id())),
                        "decider",
                        "decider-unknown")
                .that(!request.decider().id().equals(decider), "decider", "decider-same");
        RequestDecision.checkDay(check, day, LocalDate.now(clock));
        check.orThrow();
        give(request, Objects.requireNonNull(decider), day, actor.person(), clock.instant());
    }

    /** Gives an open question, and the obstacle that it is about, to somebody. */
    void give(DecisionRequest request, UUID decider, LocalDate day, @Nullable UUID by, Instant now) {
        request.giveTo(entities.getReference(Person.class, decider), day, now);
        inbox.settle(request.id(), List.of(NoticeKind.DECISION_ASKED, NoticeKind.DUE_SOON, NoticeKind.OVERDUE));
        UUID blocker = request.blockerId();
        if (blocker != null) {
            handOver.toDecider(blocker, decider, day, by, now);
        }
        requestDecision.tell(request, request.asker().name());
    }
}
