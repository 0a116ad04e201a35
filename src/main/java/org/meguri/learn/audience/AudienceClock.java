package org.meguri.learn.audience;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.meguri.people.RosterApplied;
import org.meguri.platform.MovableClock;

/**
 * Lets courses follow the people: when the day begins in Japan, and a moment after a roster, a transfer, a rule or a quiet
 * period has changed. A machine that was off makes up for it shortly after a start.
 */
@ApplicationScoped
public class AudienceClock {

    private static final Logger LOG = Logger.getLogger(AudienceClock.class);

    private final FollowAudience followAudience;
    private final EntityManager entities;
    private final MovableClock clock;

    /** Bodies in which something has changed since they were last looked at. */
    private final Set<UUID> changed = ConcurrentHashMap.newKeySet();

    private volatile @Nullable LocalDate done;

    AudienceClock(FollowAudience followAudience, EntityManager entities, MovableClock clock) {
        this.followAudience = followAudience;
        this.entities = entities;
        this.clock = clock;
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) RosterApplied fact) {
        changed.add(fact.body());
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) AudienceChanged fact) {
        changed.add(fact.body());
    }

    @Scheduled(every = "10s", delayed = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        if (!clock.isSet()) {
            tick();
        }
    }

    /** Follows whatever has changed, and everybody on a new day; a body that fails does not hold up the others. */
    @ActivateRequestContext
    public void tick() {
        LocalDate today = LocalDate.now((Clock) clock);
        Set<UUID> due = new HashSet<>(changed);
        if (!today.equals(done)) {
            due.addAll(
                    entities.createQuery("select b.id from Body b", UUID.class).getResultList());
        }
        Map<UUID, RuntimeException> failed = new ConcurrentHashMap<>();
        for (UUID body : due) {
            changed.remove(body);
            try {
                followAudience.follow(body);
            } catch (RuntimeException e) {
                failed.put(body, e);
            }
        }
        failed.forEach((body, e) -> {
            changed.add(body);
            LOG.errorf(e, "The audiences of the body %s could not be followed and will be tried again", body);
        });
        done = today;
    }
}
