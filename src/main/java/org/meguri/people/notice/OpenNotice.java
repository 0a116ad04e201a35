package org.meguri.people.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.platform.notice.Inbox;

/** A person opens a notice, which is seen by that. */
@ApplicationScoped
public class OpenNotice {

    private final Inbox inbox;

    OpenNotice(Inbox inbox) {
        this.inbox = inbox;
    }

    /**
     * Marks it as seen.
     *
     * @return where it leads, a path of this installation
     * @throws org.meguri.platform.problem.NotFound it is not the person's own
     */
    @Transactional
    public String open(Actor actor, UUID id) {
        return inbox.open(actor.person(), id);
    }
}
