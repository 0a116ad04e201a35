package org.meguri.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;

/** A manager promises help: time, a fitting task, somebody to ask, permission. */
@ApplicationScoped
public class PromiseSupport {

    private final Practices practices;
    private final Event<SupportPromised> promised;
    private final Clock clock;

    PromiseSupport(Practices practices, Event<SupportPromised> promised, Clock clock) {
        this.practices = practices;
        this.promised = promised;
        this.clock = clock;
    }

    @Transactional
    public void promise(Actor actor, UUID id, Set<SupportKind> kinds, @Nullable String note) {
        PracticeAssignment practice = practices.of(actor, id);
        if (!practice.isLedBy(actor)) {
            throw new Forbidden("forbidden");
        }
        if (!practice.maySupport(actor)) {
            throw new Conflict(practice.isOpen() ? "already-reported" : "practice-closed");
        }
        new Invalid.Check().that(!kinds.isEmpty(), "kinds", "choose-one").orThrow();
        Instant now = clock.instant();
        practice.promise(Support.promised(kinds, Text.orNull(note), actor.person(), now));
        promised.fire(new SupportPromised(id, actor.person(), now));
    }
}
