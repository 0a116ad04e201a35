package org.meguri.learn.prior;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;

/** The author takes a proof back while it waits; trainers see nothing of it any more. */
@ApplicationScoped
public class TakeBackProof {

    private final Proofs proofs;
    private final Inbox inbox;
    private final Clock clock;

    TakeBackProof(Proofs proofs, Inbox inbox, Clock clock) {
        this.proofs = proofs;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * Takes it back.
     *
     * @param version the version that the author saw; null when it does not matter
     * @throws Forbidden it is somebody else's
     * @throws Conflict it has been answered or taken back
     */
    @Transactional
    public void takeBack(Actor actor, UUID id, @Nullable Integer version) {
        Proof proof = proofs.unchanged(actor, id, version);
        if (!actor.isSelf(proof.person().id())) {
            throw new Forbidden("forbidden");
        }
        proof.takeBack(clock.instant());
        inbox.settle(id, List.of(NoticeKind.PROOF_SUBMITTED));
    }
}
