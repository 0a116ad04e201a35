package org.meguri.share.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** The author says what came of a partner's advice: whether it was used, and a word about it. */
@ApplicationScoped
public class AnswerAdvice {

    private final PartnerQuestions questions;
    private final Clock clock;

    AnswerAdvice(PartnerQuestions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    /**
     * Says it, once.
     *
     * @throws NotFound the actor did not ask the question
     * @throws Invalid neither used nor not used was chosen, or the word is missing or too long
     * @throws Conflict there is no advice yet, or it has been said
     */
    @Transactional
    public void answer(Actor actor, UUID id, @Nullable Boolean used, @Nullable String outcome) {
        questions.holdAsked(actor, id).answer(used, outcome, clock.instant());
    }
}
