package org.meguri.share.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.people.Guests;
import org.meguri.people.Role;
import org.meguri.people.RoleEnded;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.NotFound;

/** Ends an invitation, at once: the role, the sessions and what the partner saw. What was advised stays with the author. */
@ApplicationScoped
public class EndInvitation {

    private final Invitations invitations;
    private final Guests guests;
    private final Audit audit;
    private final Clock clock;

    EndInvitation(Invitations invitations, Guests guests, Audit audit, Clock clock) {
        this.invitations = invitations;
        this.guests = guests;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Ends it; one that is over stays as it is.
     *
     * @throws NotFound there is no such invitation, or the actor neither answers for its programme nor is HR
     */
    @Transactional
    public void end(Actor actor, UUID id) {
        Invitation found = invitations.keep(actor, id);
        if (found.state(LocalDate.now(clock)) == Invitation.State.OVER) {
            return;
        }
        found.end(actor.person(), clock.instant());
        guests.release(actor, found.grantId());
        record(found, actor.person());
    }

    /** An administrator has taken the role back: the invitation ends with it. */
    void ended(@Observes RoleEnded role) {
        if (role.role() == Role.PARTNER) {
            invitations.withGrant(role.grant()).ifPresent(found -> {
                found.end(role.by(), role.at());
                record(found, role.by());
            });
        }
    }

    private void record(Invitation ended, UUID by) {
        audit.record(
                Act.PARTNER_ENDED,
                ended.bodyId(),
                by,
                ended.person().id(),
                ended.days().from() + "–" + ended.days().to());
    }
}
