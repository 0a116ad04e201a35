package org.meguri.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.platform.problem.NotFound;

/** Clears an obstacle: its owner, the employee, or a head above. */
@ApplicationScoped
public class ResolveBlocker {

    private final Practices practices;
    private final Event<BlockerResolved> resolved;
    private final Clock clock;

    ResolveBlocker(Practices practices, Event<BlockerResolved> resolved, Clock clock) {
        this.practices = practices;
        this.resolved = resolved;
        this.clock = clock;
    }

    /** Clearing what is cleared already changes nothing. */
    @Transactional
    public void resolve(Actor actor, UUID practiceId, UUID blockerId) {
        PracticeAssignment practice = practices.of(actor, practiceId);
        Blocker blocker = practices.blockers(practiceId).stream()
                .filter(one -> one.id().equals(blockerId))
                .findFirst()
                .orElseThrow(NotFound::new);
        PracticeAssignment.require(mayResolve(practice, blocker, actor));
        if (blocker.isOpen()) {
            end(practice, blocker, actor.person(), clock.instant());
        }
    }

    /** Whether the actor may clear it. What a transfer left open only a new plan clears. */
    public static boolean mayResolve(PracticeAssignment practice, Blocker blocker, Actor actor) {
        return blocker.reason().givable()
                && (practice.isOf(actor)
                        || practice.isLedBy(actor)
                        || actor.person().equals(blocker.ownerId()));
    }

    /** Whoever was asked has decided: one that has been cleared meanwhile stays as it is. */
    @Transactional
    public void decided(UUID practice, UUID blocker, UUID by, Instant now) {
        practices.blockers(practice).stream()
                .filter(one -> one.id().equals(blocker) && one.isOpen())
                .forEach(one -> end(one.practice(), one, by, now));
    }

    void resolveTransfer(PracticeAssignment practice, Instant now) {
        practices.blockers(practice.id()).stream()
                .filter(blocker -> blocker.isOpen() && blocker.reason() == BlockerReason.TRANSFER)
                .forEach(blocker -> end(practice, blocker, practice.person().id(), now));
    }

    private void end(PracticeAssignment practice, Blocker blocker, UUID by, Instant now) {
        blocker.resolve(now, by);
        resolved.fire(new BlockerResolved(practice.id(), blocker.id(), by, now));
    }
}
