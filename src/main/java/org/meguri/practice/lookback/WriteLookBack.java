package org.meguri.practice.lookback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.practice.Plan;
import org.meguri.practice.PlanPractice;
import org.meguri.practice.PracticeAssignment;
import org.meguri.practice.Practices;
import org.meguri.practice.WorkTask;

/** Keeps one's own part as a draft, hands it in, and ends the occasion. */
@ApplicationScoped
public class WriteLookBack {

    private final LookBacks lookBacks;
    private final Practices practices;
    private final PlanPractice planPractice;
    private final Inbox inbox;
    private final Clock clock;

    WriteLookBack(LookBacks lookBacks, Practices practices, PlanPractice planPractice, Inbox inbox, Clock clock) {
        this.lookBacks = lookBacks;
        this.practices = practices;
        this.planPractice = planPractice;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * Keeps it. Handed in with {@link LookBackEnding#NEXT_TRY}, what comes next becomes the plan of the practice.
     *
     * @param handIn whether the others shall read it; what was handed in once has to stay whole
     * @param version the version that the actor saw; null when it does not matter
     * @throws NotFound the actor takes no part
     * @throws Conflict it was changed meanwhile, it has ended, or the practice cannot be tried any more
     * @throws Invalid something is missing or too long, the practice is not theirs, or the day is over
     */
    @Transactional
    public void write(Actor actor, UUID id, LookBackText text, boolean handIn, @Nullable Integer version) {
        LookBack occasion = lookBacks.of(actor, id);
        LookBackPart part = lookBacks.own(actor, occasion);
        if (version != null && version != part.version()) {
            throw new Conflict(Conflict.STALE);
        }
        occasion.requireOpen();
        boolean whole = handIn || part.isHandedIn();
        text.check(whole);
        UUID practice = text.practice();
        new Invalid.Check()
                .that(
                        practice == null
                                || lookBacks.practices(actor).stream()
                                        .anyMatch(one -> one.practice().equals(practice)),
                        "practice",
                        "choice-unknown")
                .orThrow();
        if (whole && text.ending() == LookBackEnding.NEXT_TRY) {
            plan(actor, Objects.requireNonNull(practice), text);
        }
        part.write(text, handIn, clock.instant());
        if (whole) {
            inbox.settle(part.id(), List.of(NoticeKind.LOOK_BACK_ASKED));
        }
    }

    private void plan(Actor actor, UUID id, LookBackText text) {
        PracticeAssignment practice = practices.ofSelf(actor, id);
        Plan plan = practice.plan();
        WorkTask task = practice.task();
        if (plan == null || task == null || !practice.mayTry(actor)) {
            throw new Invalid("practice", "look-back-reported");
        }
        try {
            planPractice.plan(
                    actor,
                    id,
                    new PlanPractice.Planning(
                            task.id().toString(),
                            plan.cue(),
                            Objects.requireNonNull(text.next()),
                            Objects.requireNonNull(text.nextOn()),
                            plan.baselineMinutes(),
                            null));
        } catch (Invalid refused) {
            // the plan names its day otherwise
            throw new Invalid(refused.faults().stream()
                    .map(one -> new Invalid.Fault(
                            one.field().equals("plannedOn") ? "nextOn" : "practice", one.code(), one.args()))
                    .toList());
        }
    }

    /**
     * Ends it: nobody writes any more, and everybody who took part reads what was handed in.
     *
     * @throws NotFound the actor takes no part
     * @throws Forbidden somebody else started it
     * @throws Conflict it has ended already
     */
    @Transactional
    public void end(Actor actor, UUID id) {
        LookBack occasion = lookBacks.of(actor, id);
        if (occasion.isOpen() && !occasion.mayEnd(actor)) {
            throw new Forbidden("look-back-of-another");
        }
        occasion.end(clock.instant());
        lookBacks.parts(occasion).forEach(one -> inbox.settle(one.id(), List.of(NoticeKind.LOOK_BACK_ASKED)));
    }
}
