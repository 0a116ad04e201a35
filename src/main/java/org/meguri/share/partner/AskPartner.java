package org.meguri.share.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.share.Case;

/** Puts a question about a case to a partner of its programme. From then on the partner sees the case. */
@ApplicationScoped
public class AskPartner {

    private final EntityManager entities;
    private final PartnerQuestions questions;
    private final Event<PartnerAsked> asked;
    private final Clock clock;

    AskPartner(EntityManager entities, PartnerQuestions questions, Event<PartnerAsked> asked, Clock clock) {
        this.entities = entities;
        this.questions = questions;
        this.asked = asked;
        this.clock = clock;
    }

    /**
     * Asks.
     *
     * @param partner the invitation of the partner, as chosen
     * @return the question
     * @throws NotFound there is no such case, or somebody else wrote it
     * @throws Conflict the case is not for everybody, its task is of information class 2 or higher, or the partner has a
     *     question about it to answer
     */
    @Transactional
    public UUID ask(Actor actor, UUID caseId, @Nullable String partner, @Nullable String question) {
        Case told = questions.ownCase(actor, caseId);
        questions.requireShowable(told);
        UUID chosen = Ids.parse(partner).orElse(null);
        boolean named = Text.orNull(partner) != null;
        boolean known =
                questions.choices(told).stream().anyMatch(one -> one.id().equals(chosen));
        String text = Text.clean(question);
        new Invalid.Check()
                .that(named, "partner", "choose-one")
                .that(!named || known, "partner", "partner-unknown")
                .that(!text.isEmpty(), "question", "required")
                .that(Text.length(text) <= PartnerQuestion.TEXT, "question", "too-long", PartnerQuestion.TEXT)
                .orThrow();
        Invitation invitation =
                entities.find(Invitation.class, Objects.requireNonNull(chosen), LockModeType.PESSIMISTIC_WRITE);
        if (questions.isOpen(caseId, invitation.id())) {
            throw new Conflict("partner-question-open");
        }
        PartnerQuestion made =
                new PartnerQuestion(invitation, caseId, actor.person(), text, clock.instant(), LocalDate.now(clock));
        entities.persist(made);
        asked.fire(new PartnerAsked(
                made.id(), actor.body(), invitation.person().id(), told.story().title(), made.askedAt()));
        return made.id();
    }
}
