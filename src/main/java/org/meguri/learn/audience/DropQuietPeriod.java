package org.meguri.learn.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.NotFound;

/** Takes a quiet period back. */
@ApplicationScoped
public class DropQuietPeriod {

    private final QuietPeriods periods;
    private final Event<AudienceChanged> changed;
    private final Audit audit;

    DropQuietPeriod(QuietPeriods periods, Event<AudienceChanged> changed, Audit audit) {
        this.periods = periods;
        this.changed = changed;
        this.audit = audit;
    }

    /**
     * @throws Forbidden the actor does not keep quiet periods
     * @throws NotFound the body has no such period
     */
    @Transactional
    public void drop(Actor actor, UUID id) {
        if (!QuietPeriods.mayKeep(actor)) {
            throw new Forbidden("forbidden");
        }
        QuietPeriod period = periods.find("id = ?1 and body.id = ?2", id, actor.body())
                .firstResultOptional()
                .orElseThrow(NotFound::new);
        periods.delete(period);
        audit.record(
                Act.SETTING_CHANGED,
                actor.body(),
                actor.person(),
                null,
                "quiet-dropped:" + period.name().ja() + " " + period.firstDay() + "–" + period.lastDay());
        changed.fire(new AudienceChanged(actor.body()));
    }
}
