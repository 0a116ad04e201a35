package org.meguri.practice.decision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.meguri.people.Actor;

/**
 * The questions that wait in a body, for first pages: a few in each body, at most half a minute old, and as they are now
 * where something happens to one of them on this node.
 */
@ApplicationScoped
public class OpenDecisions {

    private final Decisions decisions;
    private final Clock clock;
    private final Cache<UUID, List<Decisions.Waiting>> open =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).build();

    OpenDecisions(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** By when those are to be decided that wait for the actor. */
    public List<LocalDate> due(Actor actor) {
        return open(actor).stream()
                .filter(one -> actor.isSelf(one.decider()))
                .map(Decisions.Waiting::dueOn)
                .toList();
    }

    /**
     * The questions of the actor's body that nobody decides: whoever was asked does not work here any more, or the day is
     * over. Those that wait the longest come first.
     */
    public List<Decisions.Waiting> unanswered(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return open(actor).stream()
                .filter(one -> one.vacant() || one.isOverdue(today))
                .sorted(Comparator.comparing(Decisions.Waiting::givenAt))
                .toList();
    }

    private List<Decisions.Waiting> open(Actor actor) {
        return open.get(actor.body(), body -> decisions.open(actor));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) DecisionsChanged fact) {
        open.invalidate(fact.body());
    }
}
