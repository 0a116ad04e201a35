package org.meguri.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Person;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;

/** The trainer's answer in three prompts. It runs beside the manager's confirmation and never holds it up. */
@ApplicationScoped
public class ReviewPractice {

    private final Practices practices;
    private final EntityManager entities;
    private final Event<PracticeReviewed> reviewed;
    private final Clock clock;

    ReviewPractice(Practices practices, EntityManager entities, Event<PracticeReviewed> reviewed, Clock clock) {
        this.practices = practices;
        this.entities = entities;
        this.reviewed = reviewed;
        this.clock = clock;
    }

    @Transactional
    public void review(Actor actor, UUID id, String goodPoint, String tryNext, @Nullable String showTo) {
        PracticeAssignment practice = practices.of(actor, id);
        if (practice.isOf(actor)) {
            throw new Forbidden("own-review");
        }
        if (!practice.isReported() || !practice.isOpen()) {
            throw new Conflict("not-reported");
        }
        PracticeAssignment.require(practice.mayReview(actor));
        if (practices.review(id).isPresent()) {
            throw new Conflict("already-reviewed");
        }
        Instant now = clock.instant();
        Person trainer = entities.getReference(Person.class, actor.person());
        entities.persist(
                new Review(practice, trainer, Text.clean(goodPoint), Text.clean(tryNext), Text.orNull(showTo), now));
        reviewed.fire(new PracticeReviewed(id, actor.person(), now));
    }
}
