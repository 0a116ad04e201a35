package org.meguri.share.trouble;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.meguri.people.Actor;

/**
 * The troubles that wait in a body, for first pages: a few in each body, at most half a minute old, and as they are now where
 * something happens to one of them on this node.
 */
@ApplicationScoped
public class WaitingTroubles {

    private final Troubles troubles;
    private final Clock clock;
    private final Cache<UUID, List<Troubles.Waiting>> waiting =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).build();

    WaitingTroubles(Troubles troubles, Clock clock) {
        this.troubles = troubles;
        this.clock = clock;
    }

    /** Those that the actor may answer, what is due first before the others. */
    public List<Troubles.Waiting> of(Actor actor) {
        return actor.trains().isEmpty()
                ? List.of()
                : all(actor).stream()
                        .filter(one -> actor.trains().includes(one.unit()) && !actor.isSelf(one.person()))
                        .toList();
    }

    /** Those of the body that nobody answered in time, the longest first. */
    public List<Troubles.Waiting> overdue(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return all(actor).stream().filter(one -> one.isOverdue(today)).toList();
    }

    private List<Troubles.Waiting> all(Actor actor) {
        return waiting.get(actor.body(), troubles::waiting);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) TroublesChanged fact) {
        waiting.invalidate(fact.body());
    }
}
