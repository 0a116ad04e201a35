package org.meguri.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.Text;

/** The employee says whether the promised help came. */
@ApplicationScoped
public class ReceiveSupport {

    private final Practices practices;
    private final Clock clock;

    ReceiveSupport(Practices practices, Clock clock) {
        this.practices = practices;
        this.clock = clock;
    }

    @Transactional
    public void receive(Actor actor, UUID id, boolean kept, @Nullable String note) {
        practices.ofSelf(actor, id).receive(kept, Text.orNull(note), clock.instant());
    }
}
