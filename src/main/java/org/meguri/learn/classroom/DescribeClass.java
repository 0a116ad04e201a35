package org.meguri.learn.classroom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Module;
import org.meguri.people.Actor;
import org.meguri.platform.Words;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;

/**
 * Changes what a session is. Who has entered stays; with fewer seats the last wait, with more who waits longest moves up.
 * They are told of that, and everybody of another day, time or place.
 */
@ApplicationScoped
public class DescribeClass {

    private final EntityManager entities;
    private final Classes classes;
    private final Curricula curricula;
    private final Inbox inbox;
    private final Clock clock;

    DescribeClass(EntityManager entities, Classes classes, Curricula curricula, Inbox inbox, Clock clock) {
        this.entities = entities;
        this.classes = classes;
        this.curricula = curricula;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * Writes it down.
     *
     * @throws org.meguri.platform.problem.Invalid something is missing or impossible
     * @throws org.meguri.platform.problem.Conflict somebody has changed it since the actor saw it, or it was called off
     */
    @Transactional
    public void describe(Actor actor, UUID id, ClassPlan plan, @Nullable Integer version) {
        ClassSession session = classes.unchanged(actor, id, version);
        session.requireHeld();
        classes.hold(actor, id);
        int seats = session.capacity();
        List<Object> before = whenAndWhere(session);
        UUID module = plan.module();
        session.describe(
                plan,
                module == null
                        ? null
                        : entities.getReference(
                                Module.class,
                                curricula.of(actor.body()).module(module).id()));
        tell(session, seats, !whenAndWhere(session).equals(before));
    }

    /** What people who have entered have to know: that they have a seat now, or that it is on another day or elsewhere. */
    private void tell(ClassSession session, int seatsBefore, boolean moved) {
        if (session.heldOn().isBefore(LocalDate.now(clock))) {
            return;
        }
        List<ClassEntry> entries = classes.entries(session);
        Words title = new Words(session.title(), null);
        Words day = new Words(session.heldOn().toString(), null);
        for (int place = 0; place < entries.size(); place++) {
            if (place >= seatsBefore && place < session.capacity()) {
                tell(session, entries.get(place), NoticeKind.CLASS_MOVED_UP, title, day);
            } else if (moved) {
                tell(session, entries.get(place), NoticeKind.CLASS_CHANGED, title, day, timeAndPlace(session));
            }
        }
    }

    private void tell(ClassSession session, ClassEntry entry, NoticeKind kind, Words... fill) {
        inbox.tell(
                kind,
                session.bodyId(),
                entry.person().id(),
                session.id(),
                "/classes/" + session.id(),
                clock.instant(),
                fill);
    }

    private static List<Object> whenAndWhere(ClassSession session) {
        return List.of(session.heldOn(), timeAndPlace(session));
    }

    private static Words timeAndPlace(ClassSession session) {
        return new Words(
                session.from() + "～" + session.to() + "、" + session.place(),
                session.from() + " to " + session.to() + ", " + session.place());
    }
}
