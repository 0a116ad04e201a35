package org.meguri.learn.prior;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.meguri.learn.ModulePassed;

/** Whoever passes the quiz while their proof still waits needs no answer any more. */
@ApplicationScoped
class CloseProof {

    private final Proofs proofs;

    CloseProof(Proofs proofs) {
        this.proofs = proofs;
    }

    void on(@Observes ModulePassed fact) {
        proofs.open(fact.person(), fact.module()).ifPresent(proof -> proof.takeBack(fact.at()));
    }
}
