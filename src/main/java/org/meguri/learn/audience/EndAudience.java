package org.meguri.learn.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.people.Actor;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.NotFound;

/** Ends a rule. Whoever came under it stays enrolled and loses the duty. */
@ApplicationScoped
public class EndAudience {

    private final AudienceRules rules;
    private final Curricula curricula;
    private final Event<AudienceChanged> changed;
    private final Audit audit;
    private final Clock clock;

    EndAudience(AudienceRules rules, Curricula curricula, Event<AudienceChanged> changed, Audit audit, Clock clock) {
        this.rules = rules;
        this.curricula = curricula;
        this.changed = changed;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws Forbidden the rule is about more people than the actor trains
     * @throws NotFound the body has no such rule (any more)
     */
    @Transactional
    public void end(Actor actor, String course, UUID id, @Nullable Integer version) {
        if (!AudienceRules.mayRule(actor)) {
            throw new Forbidden("forbidden");
        }
        AudienceRule rule =
                rules.of(actor, curricula.of(actor.body()).course(course).id(), id, version);
        rule.end(clock.instant());
        audit.record(
                Act.AUDIENCE_CHANGED,
                actor.body(),
                actor.person(),
                null,
                course + " ended " + rule.name().ja());
        changed.fire(new AudienceChanged(actor.body()));
    }
}
