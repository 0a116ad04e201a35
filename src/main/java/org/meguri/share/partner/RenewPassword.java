package org.meguri.share.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.people.Guests;
import org.meguri.platform.problem.Conflict;

/** Gives a partner who has forgotten the password a new temporary one and ends their sessions. */
@ApplicationScoped
public class RenewPassword {

    private final Invitations invitations;
    private final Guests guests;
    private final Clock clock;

    RenewPassword(Invitations invitations, Guests guests, Clock clock) {
        this.invitations = invitations;
        this.guests = guests;
        this.clock = clock;
    }

    /**
     * Renews it.
     *
     * @return the temporary password, to be handed over once
     * @throws Conflict the invitation is over
     */
    @Transactional
    public String renew(Actor actor, UUID invitation) {
        Invitation found = invitations.keep(actor, invitation);
        if (found.state(LocalDate.now(clock)) == Invitation.State.OVER) {
            throw new Conflict("partner-invitation-over");
        }
        return guests.renewPassword(actor, found.person().id());
    }
}
