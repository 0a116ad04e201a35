package org.meguri.share.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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
    private final Event<PartnerAdvised> advised;
    private final Clock clock;

    GiveAdvice(PartnerQuestions questions, Event<PartnerAdvised> advised, Clock clock) {
        this.questions = questions;
        this.advised = advised;
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
        PartnerQuestion question = questions.holdMine(actor, id);
        question.advise(advice, clock.instant(), LocalDate.now(clock));
        advised.fire(new PartnerAdvised(id, question.caseId(), actor.body(), question.askedById(), clock.instant()));
    }
}
