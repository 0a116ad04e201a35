package org.meguri.learn.again;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;

/** A person puts aside what they were asked again. */
@ApplicationScoped
public class SkipRecall {

    private final Recalls recalls;
    private final Inbox inbox;
    private final Clock clock;

    SkipRecall(Recalls recalls, Inbox inbox, Clock clock) {
        this.recalls = recalls;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * Puts it aside; it does not come again.
     *
     * @throws org.meguri.platform.problem.NotFound it is not the actor's own
     */
    @Transactional
    public void skip(Actor actor, UUID id) {
        recalls.of(actor, id).skip(clock.instant());
        inbox.settle(id, List.of(NoticeKind.ASKED_AGAIN));
    }
}
