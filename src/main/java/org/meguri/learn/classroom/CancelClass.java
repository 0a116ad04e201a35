package org.meguri.learn.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.Words;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;

/** Calls a session off and tells everybody who has entered. */
@ApplicationScoped
public class CancelClass {

    private final Classes classes;
    private final Inbox inbox;
    private final Clock clock;

    CancelClass(Classes classes, Inbox inbox, Clock clock) {
        this.classes = classes;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * Calls it off; a second time changes nothing.
     *
     * @throws org.meguri.platform.problem.Conflict somebody has changed it since the actor saw it
     */
    @Transactional
    public void cancel(Actor actor, UUID id, @Nullable Integer version) {
        ClassSession session = classes.unchanged(actor, id, version);
        Instant now = clock.instant();
        if (session.cancel(now)) {
            for (ClassEntry entry : classes.entries(session)) {
                inbox.tell(
                        NoticeKind.CLASS_CANCELLED,
                        session.bodyId(),
                        entry.person().id(),
                        session.id(),
                        "/classes/" + session.id(),
                        now,
                        new Words(session.title(), null),
                        new Words(session.heldOn().toString(), null));
            }
        }
    }
}
