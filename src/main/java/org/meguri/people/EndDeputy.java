package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;

/** Ends the appointment of a deputy, at once. One that is over stays as it is. */
@ApplicationScoped
public class EndDeputy {

    private final Deputies deputies;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    EndDeputy(Deputies deputies, Actors actors, Audit audit, Clock clock) {
        this.deputies = deputies;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void end(Actor actor, UUID id) {
        Deputy deputy = deputies.of(actor, id);
        deputy.endOn(LocalDate.now(clock).minusDays(1));
        actors.forgetAll();
        audit.record(
                Act.DEPUTY_ENDED,
                actor.body(),
                actor.person(),
                deputy.person().id(),
                deputy.unit().code());
    }
}
