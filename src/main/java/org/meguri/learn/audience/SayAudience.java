package org.meguri.learn.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Course;
import org.meguri.learn.Curricula;
import org.meguri.people.Actor;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** Says who must or may take a course. Whom it is about comes under the rule a moment later. */
@ApplicationScoped
public class SayAudience {

    /**
     * A rule.
     *
     * @param dueOn until when a compulsory course is to be finished
     * @param dueDays within how many business days after a person comes under the rule
     * @param version as the reader saw it; null for whatever it is now
     */
    public record Said(
            @Nullable String name,
            @Nullable String nameEn,
            AudienceKind kind,
            Criteria criteria,
            @Nullable LocalDate dueOn,
            @Nullable Integer dueDays,
            @Nullable Integer version) {}

    private final AudienceRules rules;
    private final Curricula curricula;
    private final EntityManager entities;
    private final Event<AudienceChanged> changed;
    private final Audit audit;
    private final Clock clock;

    SayAudience(
            AudienceRules rules,
            Curricula curricula,
            EntityManager entities,
            Event<AudienceChanged> changed,
            Audit audit,
            Clock clock) {
        this.rules = rules;
        this.curricula = curricula;
        this.entities = entities;
        this.changed = changed;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param id the rule to be changed; null for a further one
     * @return the rule
     * @throws Forbidden the actor does not say who takes courses, or the rule is about more people than they train
     * @throws NotFound the body has no such course or rule
     * @throws Invalid something is missing or in no order, or more people are meant than the actor trains
     * @throws Conflict somebody else has changed the rule
     */
    @Transactional
    public UUID say(Actor actor, String course, @Nullable UUID id, Said said) {
        UUID courseId = curricula.of(actor.body()).course(course).id();
        AudienceRules.requireCovered(actor, said.criteria());
        AudienceRule rule = id == null
                ? new AudienceRule(entities.getReference(Course.class, courseId), actor.person(), clock.instant())
                : rules.of(actor, courseId, id, said.version());
        rule.say(
                new Words(Text.clean(said.name()), Text.orNull(said.nameEn())),
                said.kind(),
                said.criteria(),
                said.dueOn(),
                said.dueDays(),
                LocalDate.now(clock));
        if (id == null) {
            entities.persist(rule);
        }
        audit.record(
                Act.AUDIENCE_CHANGED,
                actor.body(),
                actor.person(),
                null,
                course + " " + rule.kind() + " " + rule.name().ja());
        changed.fire(new AudienceChanged(actor.body()));
        return rule.id();
    }
}
