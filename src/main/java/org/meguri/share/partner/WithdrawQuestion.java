package org.meguri.share.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.NotFound;

/** The author takes a question back; the partner no longer sees it, nor the case. */
@ApplicationScoped
public class WithdrawQuestion {

    private final PartnerQuestions questions;
    private final Clock clock;

    WithdrawQuestion(PartnerQuestions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    /**
     * Takes it back; one that was taken back stays so.
     *
     * @throws NotFound the actor did not ask it
     * @throws Conflict the partner has advised
     */
    @Transactional
    public void withdraw(Actor actor, UUID id) {
        questions.holdAsked(actor, id).withdraw(clock.instant());
    }
}
