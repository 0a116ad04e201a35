package org.meguri.share.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** The partner advises. The case and everything that follows from it stay the author's. */
@ApplicationScoped
public class GiveAdvice {

    private final PartnerQuestions questions;
    private final Clock clock;

    GiveAdvice(PartnerQuestions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    /**
     * Advises, once.
     *
     * @throws NotFound the question was not put to the actor
     * @throws Invalid the advice is empty or too long
     * @throws Conflict it was taken back or answered, or the invitation is over
     */
    @Transactional
    public void advise(Actor actor, UUID id, @Nullable String advice) {
        questions.holdMine(actor, id).advise(advice, clock.instant(), LocalDate.now(clock));
    }
}
