package org.meguri.practice.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.OrgUnit;
import org.meguri.people.Person;
import org.meguri.people.Posting;
import org.meguri.people.Postings;
import org.meguri.platform.BusinessCalendar;
import org.meguri.platform.Words;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.practice.Blocker;
import org.meguri.practice.HandOverBlocker;
import org.meguri.practice.PracticeAssignment;
import org.meguri.practice.Practices;
import org.meguri.practice.ResolveBlocker;

/**
 * Asks one named head to decide something by a day. Asked about an obstacle of a practice, the obstacle goes over to whoever
 * decides, and their clock runs.
 */
@ApplicationScoped
public class RequestDecision {

    /** So many business days a decision is given when nobody says by when. */
    static final int DAYS = 5;

    /** Further ahead than this no day can be set. */
    private static final int MOST_DAYS = 90;

    private final Deciders deciders;
    private final Decisions decisions;
    private final Postings postings;
    private final Practices practices;
    private final HandOverBlocker handOver;
    private final EntityManager entities;
    private final Inbox inbox;
    private final Event<DecisionsChanged> changed;
    private final Clock clock;

    RequestDecision(
            Deciders deciders,
            Decisions decisions,
            Postings postings,
            Practices practices,
            HandOverBlocker handOver,
            EntityManager entities,
            Inbox inbox,
            Event<DecisionsChanged> changed,
            Clock clock) {
        this.deciders = deciders;
        this.decisions = decisions;
        this.postings = postings;
        this.practices = practices;
        this.handOver = handOver;
        this.entities = entities;
        this.inbox = inbox;
        this.changed = changed;
        this.clock = clock;
    }

    /** The day by which a decision is asked for when nobody names another. */
    public LocalDate usualDay() {
        return BusinessCalendar.plus(LocalDate.now(clock), DAYS);
    }

    /**
     * Asks.
     *
     * @param decider one of {@link Deciders#of}
     * @param dueOn today at the earliest, 90 days ahead at the latest; null for {@link #usualDay}
     * @param obstacle the obstacle that the answer clears; null where it is about none
     * @return the question
     * @throws NotFound the actor may not read the practice, or it has no such obstacle
     * @throws Forbidden the obstacle is not the actor's to clear
     * @throws Conflict it is cleared, or a question about it waits already
     * @throws Invalid something is missing or too long, nobody can be asked so, or the day is over
     */
    @Transactional
    public UUID request(
            Actor actor,
            Question asked,
            @Nullable UUID decider,
            @Nullable LocalDate dueOn,
            @Nullable Obstacle obstacle) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = dueOn == null ? usualDay() : dueOn;
        Invalid.Check check = new Invalid.Check();
        asked.check(check);
        check.that(decider != null, "decider", "choose-one")
                .that(decider == null || deciders.find(actor, decider).isPresent(), "decider", "decider-unknown");
        checkDay(check, day, today);
        check.orThrow();
        UUID head = Objects.requireNonNull(decider);
        OrgUnit unit = postings.primary(actor.person(), today)
                .map(Posting::unit)
                .orElseThrow(() -> new Conflict("decision-no-post"));
        Instant now = clock.instant();
        DecisionRequest made = new DecisionRequest(
                actor.body(),
                entities.getReference(Person.class, actor.person()),
                unit,
                entities.getReference(Person.class, head),
                asked,
                day,
                now);
        if (obstacle != null) {
            Blocker blocker = about(actor, obstacle);
            // one question at a time, whatever is sent at once
            entities.refresh(blocker, LockModeType.PESSIMISTIC_WRITE);
            requireUnasked(blocker);
            made.clears(obstacle.practice(), blocker.id());
            decisions.persist(made);
            handOver.toDecider(blocker.id(), head, day, actor.person(), now);
        } else {
            decisions.persist(made);
        }
        tell(made, actor.name());
        return made.id();
    }

    static void checkDay(Invalid.Check check, LocalDate day, LocalDate today) {
        check.that(!day.isBefore(today), "dueOn", "date-past")
                .that(!day.isAfter(today.plusDays(MOST_DAYS)), "dueOn", "decision-day-far");
    }

    /** Tells whoever is to decide, and that something has changed. */
    void tell(DecisionRequest request, String asker) {
        inbox.tell(
                NoticeKind.DECISION_ASKED,
                request.bodyId(),
                request.decider().id(),
                request.id(),
                "/decisions/" + request.id(),
                request.givenAt(),
                new Words(asker, null),
                new Words(request.question(), null),
                new Words(request.dueOn().toString(), null));
        changed.fire(new DecisionsChanged(request.bodyId()));
    }

    /** What stands in the way of a practice, if the actor may ask about it: it is open, theirs to clear, and not asked yet. */
    public Blocker about(Actor actor, Obstacle obstacle) {
        PracticeAssignment practice = practices.of(actor, obstacle.practice());
        Blocker blocker = practices.blockers(practice.id()).stream()
                .filter(one -> one.id().equals(obstacle.blocker()))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (!ResolveBlocker.mayResolve(practice, blocker, actor)) {
            throw new Forbidden("forbidden");
        }
        requireUnasked(blocker);
        return blocker;
    }

    private void requireUnasked(Blocker blocker) {
        if (!blocker.isOpen()) {
            throw new Conflict("blocker-closed");
        }
        if (decisions.ofBlocker(blocker.id()).isPresent()) {
            throw new Conflict("decision-open");
        }
    }
}
