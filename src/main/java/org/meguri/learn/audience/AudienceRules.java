package org.meguri.learn.audience;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Role;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** The rules of all bodies; every finder asks for the body or for the actor. */
@ApplicationScoped
public class AudienceRules implements PanacheRepositoryBase<AudienceRule, UUID> {

    /** The rules of a course that hold, in the order in which they were made. */
    public List<AudienceRule> of(Actor actor, UUID course) {
        return list(
                "from AudienceRule r where r.course.id = ?1 and r.course.programme.body.id = ?2 and r.endedAt is null"
                        + " order by r.madeAt, r.id",
                course,
                actor.body());
    }

    /**
     * The rule of the actor's body.
     *
     * @param version as the reader saw it; null for whatever it is now
     * @throws NotFound there is none, or it has ended
     * @throws Conflict somebody else has changed it
     * @throws Forbidden it is about more people than the actor trains
     */
    AudienceRule of(Actor actor, UUID course, UUID id, @Nullable Integer version) {
        AudienceRule rule = find(actor, course, id);
        if (version != null && version != rule.version()) {
            throw new Conflict(Conflict.STALE);
        }
        if (!covers(actor, rule.criteria())) {
            throw new Forbidden("forbidden");
        }
        return rule;
    }

    /** The rule of the actor's body. */
    public AudienceRule find(Actor actor, UUID course, UUID id) {
        return of(actor, course).stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The rules of a body that hold, of all courses. */
    List<AudienceRule> ofBody(UUID body) {
        return list(
                "from AudienceRule r join fetch r.course c where c.programme.body.id = ?1 and r.endedAt is null"
                        + " order by r.madeAt, r.id",
                body);
    }

    /** The occupations that rules of the body name, those among them that nobody has any more. */
    List<String> occupations(UUID body) {
        return getEntityManager()
                .createQuery("""
                        select distinct c.chosen from AudienceRule r join r.conditions c
                        where r.course.programme.body.id = :body and r.endedAt is null and c.aspect = OCCUPATION
                        """, String.class)
                .setParameter("body", body)
                .getResultList();
    }

    /** Whether the actor says who takes courses: trainers, for whom they train, HR and those who answer for a programme. */
    public static boolean mayRule(Actor actor) {
        return actor.is(Role.TRAINER) || QuietPeriods.mayKeep(actor);
    }

    /** Whether the actor may speak for all whom the criteria are about. */
    public static boolean covers(Actor actor, Criteria criteria) {
        return QuietPeriods.mayKeep(actor)
                || actor.trains().whole()
                || !criteria.include().units().isEmpty()
                        && criteria.include().units().stream().allMatch(actor.trains()::includes);
    }

    /** @throws Invalid the criteria are about more people than the actor trains */
    static void requireCovered(Actor actor, Criteria criteria) {
        if (!mayRule(actor)) {
            throw new Forbidden("forbidden");
        }
        new Invalid.Check()
                .that(covers(actor, criteria), "units", "audience-outside")
                .orThrow();
    }
}
