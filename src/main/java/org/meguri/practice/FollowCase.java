package org.meguri.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.OrgUnit;
import org.meguri.people.People;
import org.meguri.people.Person;
import org.meguri.people.Posting;
import org.meguri.people.Postings;
import org.meguri.people.Units;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;

/** Opens the practice of somebody who takes up the case of another section: nothing is left to learn, the plan is next. */
@ApplicationScoped
public class FollowCase {

    private final Practices practices;
    private final WorkTasks tasks;
    private final Units units;
    private final Postings postings;
    private final People people;
    private final PracticeConfig config;
    private final Event<PracticeAssigned> assigned;
    private final Clock clock;

    FollowCase(
            Practices practices,
            WorkTasks tasks,
            Units units,
            Postings postings,
            People people,
            PracticeConfig config,
            Event<PracticeAssigned> assigned,
            Clock clock) {
        this.practices = practices;
        this.tasks = tasks;
        this.units = units;
        this.postings = postings;
        this.people = people;
        this.config = config;
        this.assigned = assigned;
        this.clock = clock;
    }

    /**
     * @param source the case
     * @param task id or code of the task on which it will be tried
     * @param prompt the prompt of the case, offered at the first try
     * @return the practice; somebody who follows the case already keeps theirs
     */
    @Transactional
    public UUID follow(
            Actor actor, UUID source, @Nullable String task, @Nullable String prompt, @Nullable LocalDate dueOn) {
        Optional<PracticeAssignment> before = practices.following(actor.person(), source);
        if (before.isPresent()) {
            return before.get().id();
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate due = dueOn == null ? today.plusDays(config.planDays()) : dueOn;
        new Invalid.Check().that(!due.isBefore(today), "dueOn", "date-past").orThrow();
        OrgUnit section = units.findById(actor.division());
        WorkTask own = tasks.own(actor.body(), section, task);
        Person person = people.of(actor, actor.person());
        OrgUnit unit = postings.primary(person.id(), today)
                .map(Posting::unit)
                .orElseThrow(() -> new Conflict("person-without-post"));
        Instant now = clock.instant();
        int round = practices.timesFollowed(person.id(), source) + 1;
        PracticeAssignment made = PracticeAssignment.ofCase(person, unit, source, own, prompt, due, round, now);
        practices.persist(made);
        assigned.fire(new PracticeAssigned(
                made.id(),
                actor.body(),
                person.id(),
                unit.id(),
                null,
                null,
                source,
                own.id(),
                person.id(),
                due,
                true,
                true,
                now));
        return made.id();
    }
}
