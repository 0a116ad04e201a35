package org.meguri.practice.confirm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.meguri.people.Actor;
import org.meguri.platform.BusinessCalendar;

/** How long a head's own answers take. Nobody but the head is shown it. */
@ApplicationScoped
public class ResponseTimes {

    /** Answers of this time are looked at. */
    public static final Period LATELY = Period.ofDays(90);

    /**
     * Business days (開庁日) from the report to the confirmation.
     *
     * @param median the day by which half of them were answered
     * @param longest the one that waited longest
     * @param answers how many there were
     */
    public record Days(int median, int longest, int answers) {}

    private record Span(Instant reportedAt, Instant endorsedAt) {}

    private final EntityManager entities;
    private final Clock clock;

    ResponseTimes(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Of the actor's own answers in the last 90 days; nothing where there were none. */
    public Optional<Days> of(Actor actor) {
        List<Span> spans = entities.createQuery("""
                        select a.reportedAt, a.endorsedAt from PracticeAssignment a
                        where a.bodyId = :body and a.endorsedBy = :me and a.confirmed = true and a.endorsedAt >= :since
                          and a.reportedAt is not null
                        """, Span.class)
                .setParameter("body", actor.body())
                .setParameter("me", actor.person())
                .setParameter(
                        "since",
                        LocalDate.now(clock)
                                .minus(LATELY)
                                .atStartOfDay(clock.getZone())
                                .toInstant())
                .getResultList();
        return days(spans.stream()
                .map(span -> BusinessCalendar.between(day(span.reportedAt()), day(span.endorsedAt())))
                .toList());
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }

    static Optional<Days> days(Collection<Integer> taken) {
        List<Integer> sorted = taken.stream().sorted().toList();
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Days(sorted.get((sorted.size() - 1) / 2), sorted.get(sorted.size() - 1), sorted.size()));
    }
}
