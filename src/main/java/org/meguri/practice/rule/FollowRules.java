package org.meguri.practice.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.learn.ModulePassed;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.people.People;
import org.meguri.people.Posting;
import org.meguri.people.Postings;
import org.meguri.people.Trainers;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.practice.AssignPractice;

/**
 * Whoever passes a module is given what the rules say, in the name of their trainer. Where they have no trainer, are away, or
 * the programme is closed, nothing is assigned: passing never fails for it.
 */
@ApplicationScoped
class FollowRules {

    private final AssignmentRules rules;
    private final AssignPractice assignPractice;
    private final Curricula curricula;
    private final People people;
    private final Postings postings;
    private final Trainers trainers;
    private final Actors actors;
    private final Units units;
    private final Clock clock;

    FollowRules(
            AssignmentRules rules,
            AssignPractice assignPractice,
            Curricula curricula,
            People people,
            Postings postings,
            Trainers trainers,
            Actors actors,
            Units units,
            Clock clock) {
        this.rules = rules;
        this.assignPractice = assignPractice;
        this.curricula = curricula;
        this.people = people;
        this.postings = postings;
        this.trainers = trainers;
        this.actors = actors;
        this.units = units;
        this.clock = clock;
    }

    void on(@Observes ModulePassed fact) {
        UUID body = people.findById(fact.person()).body().id();
        LocalDate today = LocalDate.now(clock);
        curricula
                .of(body)
                .find(fact.module())
                .ifPresent(module -> postings.primary(fact.person(), today)
                        .filter(post -> post.state() == Posting.State.WORKING)
                        .map(post -> post.unit().id())
                        .ifPresent(unit -> rules.after(body, module.code()).stream()
                                .filter(rule -> holdsIn(rule, body, unit))
                                .forEach(rule -> assign(rule, fact.person(), unit, today))));
    }

    private boolean holdsIn(AssignmentRule rule, UUID body, UUID unit) {
        UUID where = rule.unitId();
        return where == null
                || units.tree(body).upward(unit).stream().map(UnitTree.Node::id).anyMatch(where::equals);
    }

    private void assign(AssignmentRule rule, UUID person, UUID unit, LocalDate today) {
        Curriculum curriculum = curricula.of(rule.bodyId());
        ModuleOutline next = rules.module(rule.bodyId(), rule.nextCode())
                .filter(curriculum::isOpen)
                .orElse(null);
        Actor trainer = trainers.of(rule.bodyId(), unit, person, today)
                .map(actors::of)
                .filter(found -> found.trains().includes(unit))
                .orElse(null);
        if (next != null && trainer != null) {
            assignPractice.assign(
                    trainer, Objects.requireNonNull(next.brief()).id(), person, null, today.plusDays(rule.dueDays()));
        }
    }
}
