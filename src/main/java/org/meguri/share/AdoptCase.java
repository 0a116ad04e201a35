package org.meguri.share;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Conflict;

/** Answers the case of another section on behalf of one's own, as its head or its named contact. */
@ApplicationScoped
public class AdoptCase {

    /**
     * An answer.
     *
     * @param reason must be given when the section declines
     * @param task id or code of the own section's task on which it will be tried; null for the same task as the case's
     * @param dueOn until when the plan is due; null for the usual time
     */
    public record Answering(
            Answer answer,
            @Nullable String reason,
            @Nullable String task,
            @Nullable LocalDate dueOn) {}

    private final Cases cases;
    private final TryCase tryCase;
    private final Units units;
    private final EntityManager entities;
    private final Event<CaseAdopted> adopted;
    private final Clock clock;
    private final Audit audit;

    AdoptCase(
            Cases cases,
            TryCase tryCase,
            Units units,
            EntityManager entities,
            Event<CaseAdopted> adopted,
            Clock clock,
            Audit audit) {
        this.cases = cases;
        this.tryCase = tryCase;
        this.units = units;
        this.entities = entities;
        this.adopted = adopted;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @return the answer
     * @throws Conflict the case is of the own section ({@code own-section}), or has been answered for good
     * @throws org.meguri.platform.problem.Forbidden the actor does not speak for the section
     */
    @Transactional
    public UUID answer(Actor actor, UUID caseId, Answering given) {
        Case source = cases.of(actor, caseId);
        source.requireAnswerFrom(actor);
        Instant now = clock.instant();
        Adoption adoption = record(source, actor, given.answer(), Text.orNull(given.reason()), now);
        if (given.answer().isTakenUp()) {
            adoption.triedIn(tryCase.follow(actor, source, given.task(), given.dueOn()));
        }
        // Who wrote the case is not said: a section may have signed it.
        audit.record(
                Act.DECISION,
                actor.body(),
                actor.person(),
                null,
                "decision:answered answer:" + given.answer() + " case:" + caseId);
        adopted.fire(new CaseAdopted(
                adoption.id(), caseId, actor.division(), given.answer(), adoption.practiceId(), actor.person(), now));
        return adoption.id();
    }

    private Adoption record(Case source, Actor actor, Answer answer, @Nullable String reason, Instant now) {
        Optional<Adoption> before = cases.answerOf(actor.division(), source.id());
        if (before.isPresent()) {
            before.get().change(actor, answer, reason, now);
            return before.get();
        }
        Words section = units.tree(actor.body())
                .find(actor.division())
                .map(UnitTree.Node::name)
                .orElseThrow(() -> new Conflict("person-without-post"));
        Adoption made = new Adoption(source, actor, section, answer, reason, now);
        entities.persist(made);
        return made;
    }
}
