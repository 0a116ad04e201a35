package org.meguri.learn.prior;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.meguri.learn.ModulePassed;
import org.meguri.platform.notice.Inbox;
import org.meguri.platform.notice.NoticeKind;

/** Whoever passes the quiz while their proof still waits needs no answer any more. */
@ApplicationScoped
class CloseProof {

    private final Proofs proofs;
    private final Inbox inbox;

    CloseProof(Proofs proofs, Inbox inbox) {
        this.proofs = proofs;
        this.inbox = inbox;
    }

    void on(@Observes ModulePassed fact) {
        proofs.open(fact.person(), fact.module()).ifPresent(proof -> {
            proof.takeBack(fact.at());
            inbox.settle(proof.id(), List.of(NoticeKind.PROOF_SUBMITTED));
        });
    }
}
