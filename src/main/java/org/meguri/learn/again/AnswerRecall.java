package org.meguri.learn.again;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;

/** A person answers what they were asked again. */
@ApplicationScoped
public class AnswerRecall {

    private final Recalls recalls;
    private final Inbox inbox;
    private final Clock clock;

    AnswerRecall(Recalls recalls, Inbox inbox, Clock clock) {
        this.recalls = recalls;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * Takes the answers in. Nothing hangs on them for the person; answering twice changes nothing.
     *
     * @param chosen the chosen choices of each question
     * @throws org.meguri.platform.problem.NotFound it is not the actor's own
     * @throws org.meguri.platform.problem.Invalid a question is unanswered, or an answer does not belong to it
     */
    @Transactional
    public void answer(Actor actor, UUID id, Map<UUID, List<UUID>> chosen) {
        recalls.of(actor, id).answer(chosen, clock.instant());
        inbox.settle(id, List.of(NoticeKind.ASKED_AGAIN));
    }
}
