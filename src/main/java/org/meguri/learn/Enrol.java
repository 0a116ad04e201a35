package org.meguri.learn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curriculum.CourseOutline;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.people.Actor;
import org.meguri.people.People;
import org.meguri.people.Person;
import org.meguri.people.Posting;
import org.meguri.people.Postings;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;

/**
 * Puts people into modules: themselves, or as a trainer or as the contact of their unit others in scope. Who entered it is
 * kept. Being in a module already changes nothing.
 */
@ApplicationScoped
public class Enrol {

    private final Enrolments enrolments;
    private final Curricula curricula;
    private final Learning learning;
    private final People people;
    private final Postings postings;
    private final EntityManager entities;
    private final Event<Enrolled> enrolled;
    private final Instance<Admission> admissions;
    private final LearnConfig config;
    private final Clock clock;

    Enrol(
            Enrolments enrolments,
            Curricula curricula,
            Learning learning,
            People people,
            Postings postings,
            EntityManager entities,
            Event<Enrolled> enrolled,
            Instance<Admission> admissions,
            LearnConfig config,
            Clock clock) {
        this.enrolments = enrolments;
        this.curricula = curricula;
        this.learning = learning;
        this.people = people;
        this.postings = postings;
        this.entities = entities;
        this.enrolled = enrolled;
        this.admissions = admissions;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Enrols the actor in all modules of a course, due one after the other. In a module of which they are in a former edition
     * they stay there.
     */
    @Transactional
    public void enrol(Actor actor, CourseOutline course) {
        int days = config.dueDays();
        for (ModuleOutline module : learning.modules(actor, course)) {
            enrol(actor, actor.person(), module.id(), LocalDate.now(clock).plusDays(days));
            days += config.dueDays();
        }
    }

    /**
     * Enrols a person in a module.
     *
     * @param dueOn until when the module is due, today or later; null for the usual time
     * @return the enrolment, old or new
     * @throws Forbidden the actor is neither a trainer nor the contact of this person
     * @throws Conflict the programme is not open, or the course has ended or is for others
     */
    @Transactional
    public UUID enrol(Actor actor, UUID personId, UUID moduleId, @Nullable LocalDate dueOn) {
        Person person = people.of(actor, personId);
        LocalDate today = LocalDate.now(clock);
        if (!actor.isSelf(personId) && !mayEnrol(actor, personId, today)) {
            throw new Forbidden("not-their-trainer");
        }
        Optional<Enrolment> before = enrolments.find(personId, moduleId);
        if (before.isPresent()) {
            return before.get().id();
        }
        LocalDate due = dueOn == null ? today.plusDays(config.dueDays()) : dueOn;
        new Invalid.Check().that(!due.isBefore(today), "dueOn", "date-past").orThrow();
        ModuleOutline module = open(actor, moduleId);
        requireTaught(actor, personId, module);
        if (actor.isSelf(personId)) {
            admit(actor, module);
        }
        return put(actor, person, moduleId, due);
    }

    /**
     * Enrols a person who was taught the module in a room. Whether the course is meant for them, or others come first, is
     * asked no longer: they were there. Whoever calls has made sure of that, and of the edition.
     *
     * @throws Conflict the programme is not open
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enrolAttended(Actor actor, Person person, UUID moduleId) {
        if (enrolments.find(person.id(), moduleId).isEmpty()) {
            open(actor, moduleId);
            put(actor, person, moduleId, LocalDate.now(clock).plusDays(config.dueDays()));
        }
    }

    private UUID put(Actor actor, Person person, UUID moduleId, LocalDate due) {
        Enrolment enrolment = new Enrolment(
                entities.getReference(Module.class, moduleId), person, actor.person(), clock.instant(), due);
        enrolments.persist(enrolment);
        enrolled.fire(new Enrolled(actor.body(), person.id(), moduleId, actor.person(), due, clock.instant()));
        return enrolment.id();
    }

    /** @throws Conflict the actor could not enrol in the module by themselves: it is not open, for others, or comes later */
    public void requireAdmission(Actor actor, UUID moduleId) {
        ModuleOutline module = open(actor, moduleId);
        requireTaught(actor, actor.person(), module);
        admit(actor, module);
    }

    /** In a course that was ended only those go on who are in it already. */
    private void requireTaught(Actor actor, UUID person, ModuleOutline module) {
        CourseOutline course = curricula.of(actor.body()).course(module.course());
        if (course.retired() && !learning.modules(course, List.of(person)).containsKey(person)) {
            throw new Conflict("course-retired");
        }
    }

    private ModuleOutline open(Actor actor, UUID moduleId) {
        Curriculum curriculum = curricula.of(actor.body());
        ModuleOutline module = curriculum.module(moduleId);
        if (!curriculum.isOpen(module)) {
            throw new Conflict("programme-closed");
        }
        return module;
    }

    private void admit(Actor actor, ModuleOutline module) {
        admissions.forEach(one -> one.require(actor, module.course()));
    }

    private boolean mayEnrol(Actor actor, UUID person, LocalDate today) {
        return postings.primary(person, today)
                .map(Posting::unit)
                .map(unit -> actor.trains().includes(unit.id()) || actor.entersFor(unit.id()))
                .orElse(false);
    }
}
