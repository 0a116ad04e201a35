package org.meguri.practice.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
import org.meguri.people.OrgUnit;
import org.meguri.people.Person;
import org.meguri.people.Units;
import org.meguri.platform.Words;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.practice.ResolveBlocker;

/** Whoever was asked decides. It becomes a precedent, and the obstacle that it was about is out of the way. */
@ApplicationScoped
public class Decide {

    private final Decisions decisions;
    private final ResolveBlocker resolveBlocker;
    private final Units units;
    private final EntityManager entities;
    private final Audit audit;
    private final Inbox inbox;
    private final Event<DecisionsChanged> changed;
    private final Clock clock;

    Decide(
            Decisions decisions,
            ResolveBlocker resolveBlocker,
            Units units,
            EntityManager entities,
            Audit audit,
            Inbox inbox,
            Event<DecisionsChanged> changed,
            Clock clock) {
        this.decisions = decisions;
        this.resolveBlocker = resolveBlocker;
        this.units = units;
        this.entities = entities;
        this.audit = audit;
        this.inbox = inbox;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Decides.
     *
     * @param version the version that the actor saw; null when it does not matter
     * @throws NotFound the actor may not read it
     * @throws Forbidden it was asked of somebody else
     * @throws Conflict it is decided or taken back
     * @throws Invalid something is missing or too long, the unit does not exist, or the day is over
     */
    @Transactional
    public void decide(Actor actor, UUID id, Decision decision, @Nullable Integer version) {
        DecisionRequest request = decisions.unchanged(actor, id, version);
        if (request.isOpen() && !request.mayDecide(actor)) {
            throw new Forbidden("decision-of-another");
        }
        decision.check(LocalDate.now(clock));
        UUID scope = decision.scope();
        if (scope != null && units.tree(actor.body()).find(scope).isEmpty()) {
            throw new Invalid("scope", "unit-unknown");
        }
        Instant now = clock.instant();
        request.decide(
                entities.getReference(Person.class, actor.person()),
                decision,
                scope == null ? null : entities.getReference(OrgUnit.class, scope),
                now);
        changed.fire(new DecisionsChanged(request.bodyId()));
        UUID blocker = request.blockerId();
        if (blocker != null) {
            resolveBlocker.decided(Objects.requireNonNull(request.practiceId()), blocker, actor.person(), now);
        }
        UUID asker = request.asker().id();
        audit.record(
                Act.DECISION,
                actor.body(),
                actor.person(),
                asker,
                "decision:ruled ruling:" + decision.ruling() + " request:" + request.id());
        inbox.settle(request.id(), List.of(NoticeKind.DECISION_ASKED, NoticeKind.DUE_SOON, NoticeKind.OVERDUE));
        inbox.tell(
                NoticeKind.DECISION_GIVEN,
                actor.body(),
                asker,
                request.id(),
                "/decisions/" + request.id(),
                now,
                new Words(request.question(), null));
    }
}
