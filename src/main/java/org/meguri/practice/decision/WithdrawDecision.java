package org.meguri.practice.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.NotFound;
import org.meguri.practice.HandOverBlocker;

/** The asker takes a question back while it is open. An obstacle goes back to whoever clears such obstacles. */
@ApplicationScoped
public class WithdrawDecision {

    private final Decisions decisions;
    private final HandOverBlocker handOver;
    private final Inbox inbox;
    private final Event<DecisionsChanged> changed;
    private final Clock clock;

    WithdrawDecision(
            Decisions decisions, HandOverBlocker handOver, Inbox inbox, Event<DecisionsChanged> changed, Clock clock) {
        this.decisions = decisions;
        this.handOver = handOver;
        this.inbox = inbox;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Takes it back.
     *
     * @param version the version that the actor saw; null when it does not matter
     * @throws NotFound the actor may not read it
     * @throws Forbidden somebody else asked
     * @throws Conflict it is decided or taken back
     */
    @Transactional
    public void withdraw(Actor actor, UUID id, @Nullable Integer version) {
        DecisionRequest request = decisions.unchanged(actor, id, version);
        if (!request.isAskedBy(actor)) {
            throw new Forbidden("forbidden");
        }
        Instant now = clock.instant();
        request.withdraw(now);
        changed.fire(new DecisionsChanged(request.bodyId()));
        UUID blocker = request.blockerId();
        if (blocker != null) {
            handOver.back(blocker, actor.person(), now);
        }
        inbox.settle(request.id(), List.of(NoticeKind.DECISION_ASKED, NoticeKind.DUE_SOON, NoticeKind.OVERDUE));
    }
}
