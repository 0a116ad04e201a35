package org.meguri.practice.rule;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.people.Actor;
import org.meguri.people.Units;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** The rules of all bodies, and whom they would reach; what an actor does not keep is not found. */
@ApplicationScoped
public class AssignmentRules implements PanacheRepositoryBase<AssignmentRule, UUID> {

    /** Somebody whom a rule would reach today. */
    public record Reached(UUID person, String name, UUID unit) {}

    /**
     * What a rule would do.
     *
     * @param people who work where it holds
     * @param passed how many of them have passed the first module already
     * @param fresh those of them who do not have the practice yet
     */
    public record Preview(long people, long passed, List<Reached> fresh) {}

    private static final String FETCHED = "from AssignmentRule r join fetch r.madeBy left join fetch r.unit ";

    private static final UUID NOTHING = new UUID(0, 0);

    private final Curricula curricula;
    private final Units units;
    private final Clock clock;

    AssignmentRules(Curricula curricula, Units units, Clock clock) {
        this.curricula = curricula;
        this.units = units;
        this.clock = clock;
    }

    /** The rules that hold and that the actor keeps, the newest first. */
    public List<AssignmentRule> of(Actor actor) {
        return list(
                        FETCHED + "where r.bodyId = ?1 and r.endedAt is null order by r.madeAt desc, r.id desc",
                        actor.body())
                .stream()
                .filter(rule -> rule.isKeptBy(actor))
                .toList();
    }

    /** The rule, if the actor keeps it and it still is as they saw it. */
    AssignmentRule of(Actor actor, UUID id, @Nullable Integer version) {
        AssignmentRule found = find(FETCHED + "where r.id = ?1 and r.bodyId = ?2", id, actor.body())
                .firstResultOptional()
                .filter(rule -> rule.isKeptBy(actor))
                .orElseThrow(NotFound::new);
        if (version != null && version != found.version()) {
            throw new Conflict(Conflict.STALE);
        }
        return found;
    }

    /** The rules that hold for whoever passes the module. */
    List<AssignmentRule> after(UUID body, String code) {
        return list(
                FETCHED + "where r.bodyId = ?1 and r.afterCode = ?2 and r.endedAt is null order by r.madeAt",
                body,
                code);
    }

    /** The module with a practice that has this code now. */
    Optional<ModuleOutline> module(UUID body, @Nullable String code) {
        return curricula.of(body).modulesWithBrief().stream()
                .filter(module -> module.code().equals(code))
                .findFirst();
    }

    /**
     * Whom a rule would reach.
     *
     * @throws Invalid a module is missing or the same twice, the days are out of range, or there is no such unit
     * @throws Forbidden the actor does not train all for whom it holds
     */
    public Preview preview(Actor actor, RuleTerms terms) {
        check(actor, terms);
        Collection<UUID> within = within(actor.body(), terms.unit());
        UUID brief = Objects.requireNonNull(
                        module(actor.body(), terms.next()).orElseThrow().brief())
                .id();
        return new Preview(people(within), passed(within, terms, NOTHING).size(), passed(within, terms, brief));
    }

    void check(Actor actor, RuleTerms terms) {
        new Invalid.Check()
                .that(module(actor.body(), terms.after()).isPresent(), "after", "choose-one")
                .that(module(actor.body(), terms.next()).isPresent(), "next", "choose-one")
                .that(terms.next() == null || !terms.next().equals(terms.after()), "next", "rule-same-module")
                .that(
                        terms.dueDays() >= 1 && terms.dueDays() <= RuleTerms.LONGEST,
                        "dueDays",
                        "range",
                        1,
                        RuleTerms.LONGEST)
                .that(
                        terms.unit() == null
                                || units.tree(actor.body()).find(terms.unit()).isPresent(),
                        "unit",
                        "unit-unknown")
                .orThrow();
        if (terms.unit() == null ? !actor.trains().whole() : !actor.trains().includes(terms.unit())) {
            throw new Forbidden("not-their-trainer");
        }
    }

    private Collection<UUID> within(UUID body, @Nullable UUID unit) {
        return units.tree(body).subtree(unit == null ? units.tree(body).root().id() : unit);
    }

    private long people(Collection<UUID> within) {
        return getEntityManager()
                .createQuery("""
                        select count(o) from Posting o where o.unit.id in :units and o.kind = PRIMARY and o.state = WORKING
                          and o.days.from <= :day and o.days.to >= :day
                        """, Long.class)
                .setParameter("units", within)
                .setParameter("day", LocalDate.now(clock))
                .getSingleResult();
    }

    /** @param without leaves out who has an open or finished practice of this brief */
    private List<Reached> passed(Collection<UUID> within, RuleTerms terms, UUID without) {
        return getEntityManager()
                .createQuery("""
                        select distinct new org.meguri.practice.rule.AssignmentRules$Reached(p.id, p.name, o.unit.id)
                        from Enrolment e join e.person p
                        join Posting o on o.person = p and o.kind = PRIMARY and o.state = WORKING
                          and o.days.from <= :day and o.days.to >= :day
                        where o.unit.id in :units and e.module.code = :after and e.passedAt is not null
                          and not exists (select a.id from PracticeAssignment a where a.person = p and a.briefId = :brief
                            and a.declinedAt is null and a.withdrawnAt is null)
                        order by p.name, p.id
                        """, Reached.class)
                .setParameter("units", within)
                .setParameter("day", LocalDate.now(clock))
                .setParameter("after", terms.after())
                .setParameter("brief", without)
                .getResultList();
    }
}
