package org.meguri.practice.effect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.Text;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.platform.problem.Conflict;
import org.meguri.practice.PracticeAssignment;
import org.meguri.practice.Practices;

/** Says, as the employee, whether what a practice saved goes on. */
@ApplicationScoped
public class Reconfirm {

    private final Practices practices;
    private final Reconfirmations reconfirmations;
    private final Inbox inbox;
    private final Event<EffectAnswered> answered;
    private final Clock clock;

    Reconfirm(
            Practices practices,
            Reconfirmations reconfirmations,
            Inbox inbox,
            Event<EffectAnswered> answered,
            Clock clock) {
        this.practices = practices;
        this.reconfirmations = reconfirmations;
        this.inbox = inbox;
        this.answered = answered;
        this.clock = clock;
    }

    /**
     * @param goesOn whether the task is still done so; if not, nothing is asked later
     * @param minutes of one occurrence now, checking included; null where it is not said
     * @throws Conflict it is not asked yet, or was answered already
     */
    @Transactional
    public void answer(Actor actor, UUID practice, boolean goesOn, @Nullable Integer minutes, @Nullable String note) {
        PracticeAssignment own = practices.ofSelf(actor, practice);
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        List<Reconfirmation> all = reconfirmations.ofPractice(own.id());
        List<Reconfirmation> asked =
                all.stream().filter(one -> one.isOpen(today)).toList();
        if (asked.isEmpty()) {
            throw new Conflict(
                    all.stream().anyMatch(one -> one.answeredAt() != null) ? "saving-answered" : "saving-not-yet");
        }
        // one answer is good for whatever was asked until now
        for (Reconfirmation one : asked) {
            one.answer(goesOn, minutes, Text.orNull(note), now);
            inbox.settle(one.id(), List.of(NoticeKind.SAVING_ASKED));
        }
        if (!goesOn) {
            all.stream().filter(one -> one.answeredAt() == null).forEach(reconfirmations::delete);
        }
        answered.fire(new EffectAnswered(own.bodyId(), own.id()));
    }
}
