package org.meguri.share.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.NotFound;

/** The partner says that they have read what they will see, that they keep it to themselves, and until when. */
@ApplicationScoped
public class AcknowledgeInvitation {

    private final Invitations invitations;
    private final Audit audit;
    private final Clock clock;

    AcknowledgeInvitation(Invitations invitations, Audit audit, Clock clock) {
        this.invitations = invitations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Acknowledges it; what was acknowledged stays so.
     *
     * @throws NotFound it is not the actor's own
     * @throws Conflict it is over
     */
    @Transactional
    public void acknowledge(Actor actor, UUID id) {
        Invitation found = invitations.own(actor, id);
        boolean before = found.acknowledgedAt() != null;
        found.acknowledge(LocalDate.now(clock), clock.instant());
        if (!before) {
            audit.record(
                    Act.PARTNER_ACKNOWLEDGED,
                    actor.body(),
                    actor.person(),
                    actor.person(),
                    found.days().from() + "–" + found.days().to());
        }
    }
}
