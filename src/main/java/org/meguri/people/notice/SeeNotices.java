package org.meguri.people.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.meguri.people.Actor;
import org.meguri.platform.notice.Inbox;

/** A person has seen all notices. */
@ApplicationScoped
public class SeeNotices {

    private final Inbox inbox;

    SeeNotices(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Marks all as seen. */
    @Transactional
    public void see(Actor actor) {
        inbox.seeAll(actor.person());
    }
}
