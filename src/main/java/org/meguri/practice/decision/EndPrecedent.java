package org.meguri.practice.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.Text;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** Whoever decided says that it holds no more, before its last day: a rule has changed, or it was wrong. */
@ApplicationScoped
public class EndPrecedent {

    static final int REASON = 500;

    private final Decisions decisions;
    private final Audit audit;
    private final Clock clock;

    EndPrecedent(Decisions decisions, Audit audit, Clock clock) {
        this.decisions = decisions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Ends it.
     *
     * @param reason why, up to 500 letters; it is shown with the precedent
     * @param version the version that the actor saw; null when it does not matter
     * @throws NotFound the actor may not read it
     * @throws Forbidden somebody else decided
     * @throws Conflict it is not decided, or ended already
     * @throws Invalid the reason is missing or too long
     */
    @Transactional
    public void end(Actor actor, UUID id, @Nullable String reason, @Nullable Integer version) {
        DecisionRequest request = decisions.unchanged(actor, id, version);
        if (request.isDecided() && request.endedAt() == null && !request.mayEnd(actor)) {
            throw new Forbidden("decision-of-another");
        }
        String why = Text.clean(reason);
        new Invalid.Check()
                .that(!why.isEmpty(), "reason", "required")
                .that(Text.length(why) <= REASON, "reason", "too-long", REASON)
                .orThrow();
        request.end(why, clock.instant());
        audit.record(
                Act.DECISION,
                actor.body(),
                actor.person(),
                request.asker().id(),
                "decision:ruling-ended request:" + request.id());
    }
}
