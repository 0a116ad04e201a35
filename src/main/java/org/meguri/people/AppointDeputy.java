package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** Lets somebody act for the head of a unit during some days (代理). It is always for a time, and it is logged. */
@ApplicationScoped
public class AppointDeputy {

    /** The longest time, in days; whoever is away longer needs a successor. */
    static final int LONGEST = 92;

    private static final int LONGEST_REASON = 100;

    private final EntityManager entities;
    private final Deputies deputies;
    private final People people;
    private final Postings postings;
    private final Units units;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    AppointDeputy(
            EntityManager entities,
            Deputies deputies,
            People people,
            Postings postings,
            Units units,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.entities = entities;
        this.deputies = deputies;
        this.people = people;
        this.postings = postings;
        this.units = units;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Appoints the deputy.
     *
     * @param unit whose head they act for
     * @param staffNumber who
     * @param from the first day; null for today
     * @param to the last day, at most {@value #LONGEST} days later
     * @return the appointment
     * @throws NotFound there is no such unit, or the actor may not appoint there
     */
    @Transactional
    public UUID appoint(
            Actor actor,
            @Nullable UUID unit,
            @Nullable String staffNumber,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = from == null ? today : from;
        OrgUnit at = unit == null ? null : units.of(actor, unit);
        if (at != null && !Deputies.mayAppoint(actor, at.id())) {
            throw new NotFound();
        }
        String number = java.text.Normalizer.normalize(Text.clean(staffNumber), java.text.Normalizer.Form.NFKC);
        // an answer about a day to come would tell who moves
        LocalDate asked = Horizon.reaches(actor, first, today) ? first : today;
        Optional<Person> found = people.findByStaffNumber(actor, number);
        String why = Text.clean(reason);
        new Invalid.Check()
                .that(at != null, "unit", "choose-one")
                .that(!number.isEmpty(), "staffNumber", "required")
                .that(number.isEmpty() || found.isPresent(), "staffNumber", "person-unknown")
                .that(
                        found.filter(person -> isAtWork(person, asked)).isPresent() || found.isEmpty(),
                        "staffNumber",
                        "deputy-away")
                .that(!first.isBefore(today), "from", "deputy-past")
                .that(to != null, "to", "required")
                .that(to == null || !to.isBefore(first), "to", "days-order")
                .that(to == null || ChronoUnit.DAYS.between(first, to) <= LONGEST, "to", "deputy-long", LONGEST)
                .that(!why.isEmpty(), "reason", "required")
                .that(Text.length(why) <= LONGEST_REASON, "reason", "too-long", LONGEST_REASON)
                .orThrow();
        Person person = found.orElseThrow();
        Deputy made = new Deputy(
                Objects.requireNonNull(at),
                person,
                deputies.represented(actor, at.id(), first).orElse(null),
                new Days(first, Objects.requireNonNull(to)),
                why,
                entities.getReference(Person.class, actor.person()),
                clock.instant());
        deputies.persist(made);
        actors.forgetAll();
        audit.record(
                Act.DEPUTY_APPOINTED, actor.body(), actor.person(), person.id(), at.code() + " " + first + "–" + to);
        return made.id();
    }

    private boolean isAtWork(Person person, LocalDate day) {
        return postings.primary(person.id(), day)
                .filter(post -> post.state() == Posting.State.WORKING)
                .isPresent();
    }
}
