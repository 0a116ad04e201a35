package org.meguri.learn.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.platform.Words;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.NotFound;

/** Takes an entry back; whoever waits longest moves up and is told. */
@ApplicationScoped
public class LeaveClass {

    private final Classes classes;
    private final Inbox inbox;
    private final Clock clock;

    LeaveClass(Classes classes, Inbox inbox, Clock clock) {
        this.classes = classes;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * Takes the entry back.
     *
     * @param entry whose; the actor's own, or of somebody whom the actor may enter
     * @throws NotFound there is no such entry that the actor may take back
     * @throws Conflict it is noted that the person came
     */
    @Transactional
    public void leave(Actor actor, UUID id, UUID entry) {
        ClassSession session = classes.hold(actor, id);
        LocalDate today = LocalDate.now(clock);
        List<ClassEntry> entries = classes.entries(session);
        ClassEntry leaving = entries.stream()
                .filter(one -> one.id().equals(entry))
                .filter(one -> classes.mayEnter(actor, one.person().id(), today))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (leaving.attendedAt() != null) {
            throw new Conflict("class-attended");
        }
        Instant now = clock.instant();
        leaving.leave(now);
        int seats = session.capacity();
        if (entries.size() > seats && entries.indexOf(leaving) < seats && session.isOpen(today)) {
            ClassEntry next = entries.get(seats);
            inbox.tell(
                    NoticeKind.CLASS_MOVED_UP,
                    session.bodyId(),
                    next.person().id(),
                    session.id(),
                    "/classes/" + session.id(),
                    now,
                    new Words(session.title(), null),
                    new Words(session.heldOn().toString(), null));
        }
    }
}
