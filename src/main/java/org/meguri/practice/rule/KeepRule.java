package org.meguri.practice.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.people.Actor;
import org.meguri.people.OrgUnit;
import org.meguri.people.Person;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.practice.AssignPractice;

/** A trainer says what is assigned after which module, and ends it again. */
@ApplicationScoped
public class KeepRule {

    private final AssignmentRules rules;
    private final AssignPractice assignPractice;
    private final EntityManager entities;
    private final Clock clock;

    KeepRule(AssignmentRules rules, AssignPractice assignPractice, EntityManager entities, Clock clock) {
        this.rules = rules;
        this.assignPractice = assignPractice;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Makes a rule.
     *
     * @param atOnce whether those who passed the module before are given the practice now
     * @return the rule
     * @throws Invalid a module is missing or the same twice, the days are out of range, or there is no such unit
     * @throws Forbidden the actor does not train all for whom it holds
     * @throws Conflict such a rule holds already
     */
    @Transactional
    public UUID make(Actor actor, RuleTerms terms, boolean atOnce) {
        AssignmentRules.Preview preview = rules.preview(actor, terms);
        UUID unit = terms.unit();
        if (rules.after(actor.body(), Objects.requireNonNull(terms.after())).stream()
                .anyMatch(rule -> rule.nextCode().equals(terms.next()) && Objects.equals(rule.unitId(), unit))) {
            throw new Conflict("rule-held");
        }
        AssignmentRule made = new AssignmentRule(
                actor.body(),
                unit == null ? null : entities.getReference(OrgUnit.class, unit),
                terms,
                entities.getReference(Person.class, actor.person()),
                clock.instant());
        rules.persist(made);
        if (atOnce) {
            ModuleOutline next = rules.module(actor.body(), terms.next()).orElseThrow();
            LocalDate due = LocalDate.now(clock).plusDays(terms.dueDays());
            preview.fresh()
                    .forEach(one -> assignPractice.assign(
                            actor, Objects.requireNonNull(next.brief()).id(), one.person(), null, due));
        }
        return made.id();
    }

    /**
     * Ends a rule; what was assigned stays.
     *
     * @throws NotFound the actor does not keep it
     * @throws Conflict it has ended
     */
    @Transactional
    public void end(Actor actor, UUID id, @Nullable Integer version) {
        rules.of(actor, id, version).end(entities.getReference(Person.class, actor.person()), clock.instant());
    }
}
