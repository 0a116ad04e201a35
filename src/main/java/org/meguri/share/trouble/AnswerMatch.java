package org.meguri.share.trouble;

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
import org.meguri.platform.Words;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** Whoever told a trouble says whether what was found helped, or takes the trouble back. */
@ApplicationScoped
public class AnswerMatch {

    private final Troubles troubles;
    private final TellTrouble tellTrouble;
    private final Inbox inbox;
    private final Event<TroublesChanged> changed;
    private final Clock clock;

    AnswerMatch(Troubles troubles, TellTrouble tellTrouble, Inbox inbox, Event<TroublesChanged> changed, Clock clock) {
        this.troubles = troubles;
        this.tellTrouble = tellTrouble;
        this.inbox = inbox;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Says whether it helped; where it did not, the trouble waits again.
     *
     * @param helped null where nothing was chosen, which is refused
     * @param note why, up to {@link Told#LONGEST} letters; may be missing
     * @param version the version that the actor saw; null when it does not matter
     * @throws NotFound the actor may not read it
     * @throws Forbidden somebody else told it
     * @throws Conflict nothing was found yet, or it is closed
     */
    @Transactional
    public void say(Actor actor, UUID id, @Nullable Boolean helped, @Nullable String note, @Nullable Integer version) {
        Trouble trouble = own(actor, id, version);
        String why = Text.orNull(note);
        new Invalid.Check()
                .that(helped != null, "helped", "choose-one")
                .that(why == null || Text.length(why) <= Told.LONGEST, "note", "too-long", Told.LONGEST)
                .orThrow();
        if (trouble.isOpen() && trouble.state() != Trouble.State.ANSWERED) {
            throw new Conflict("trouble-waits");
        }
        Instant now = clock.instant();
        boolean yes = Boolean.TRUE.equals(helped);
        if (yes) {
            trouble.helped(now);
        } else {
            trouble.waitAgain(tellTrouble.dueFrom(LocalDate.now(clock)), now);
        }
        TroubleMatch match = troubles.latest(id).orElseThrow(() -> new Conflict("trouble-waits"));
        match.say(yes, why, now);
        inbox.tell(
                yes ? NoticeKind.TROUBLE_HELPED : NoticeKind.TROUBLE_NOT_HELPED,
                actor.body(),
                match.matchedBy().id(),
                id,
                "/troubles/" + id,
                now,
                new Words(trouble.shortly(), null),
                new Words(trouble.dueOn().toString(), null));
        changed.fire(new TroublesChanged(actor.body()));
    }

    /**
     * Takes it back.
     *
     * @throws NotFound the actor may not read it
     * @throws Forbidden somebody else told it
     * @throws Conflict it is closed
     */
    @Transactional
    public void withdraw(Actor actor, UUID id, @Nullable Integer version) {
        Trouble trouble = own(actor, id, version);
        trouble.withdraw(clock.instant());
        inbox.settle(id, List.of(NoticeKind.TROUBLE_TOLD, NoticeKind.TROUBLE_NOT_HELPED, NoticeKind.TROUBLE_COLLEAGUE));
        changed.fire(new TroublesChanged(actor.body()));
    }

    private Trouble own(Actor actor, UUID id, @Nullable Integer version) {
        Trouble trouble = troubles.unchanged(actor, id, version);
        if (!trouble.isOf(actor)) {
            throw new Forbidden("forbidden");
        }
        return trouble;
    }
}
