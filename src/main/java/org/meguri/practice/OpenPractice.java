package org.meguri.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.learn.Enrolled;
import org.meguri.learn.Learning;
import org.meguri.people.OrgUnit;
import org.meguri.people.People;
import org.meguri.people.Person;
import org.meguri.people.Posting;
import org.meguri.people.Postings;
import org.meguri.platform.problem.Invalid;

/** Opens the practice that a module asks for, once per person and brief unless an earlier one was declined or withdrawn. */
@ApplicationScoped
class OpenPractice {

    private final Practices practices;
    private final Curricula curricula;
    private final Learning learning;
    private final People people;
    private final Postings postings;
    private final Event<PracticeAssigned> assigned;
    private final Clock clock;

    OpenPractice(
            Practices practices,
            Curricula curricula,
            Learning learning,
            People people,
            Postings postings,
            Event<PracticeAssigned> assigned,
            Clock clock) {
        this.practices = practices;
        this.curricula = curricula;
        this.learning = learning;
        this.people = people;
        this.postings = postings;
        this.assigned = assigned;
        this.clock = clock;
    }

    void onEnrolled(@Observes Enrolled enrolled) {
        curricula
                .of(enrolled.body())
                .find(enrolled.module())
                .filter(module -> module.brief() != null)
                .ifPresent(module -> open(enrolled.person(), module, enrolled.by(), enrolled.dueOn()));
    }

    UUID open(UUID personId, ModuleOutline module, UUID by, LocalDate dueOn) {
        UUID brief = Objects.requireNonNull(module.brief()).id();
        Optional<PracticeAssignment> before = practices.open(personId, brief);
        if (before.isPresent()) {
            return before.get().id();
        }
        Person person = people.findById(personId);
        OrgUnit unit = postings.primary(personId, LocalDate.now(clock))
                .map(Posting::unit)
                .orElseThrow(() -> new Invalid("assignee", "person-without-post"));
        Instant now = clock.instant();
        PracticeAssignment made = PracticeAssignment.ofBrief(
                person, unit, brief, module.id(), by, dueOn, practices.rounds(personId, brief) + 1, now);
        practices.persist(made);
        Optional<Learning.Place> place = learning.place(personId, module.id());
        assigned.fire(new PracticeAssigned(
                made.id(),
                made.bodyId(),
                personId,
                unit.id(),
                brief,
                module.id(),
                null,
                null,
                by,
                dueOn,
                place.map(Learning.Place::begunAt).isPresent(),
                place.map(Learning.Place::passedAt).isPresent(),
                now));
        return made.id();
    }
}
