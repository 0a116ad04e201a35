package org.meguri.people.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.platform.problem.Conflict;

/**
 * Plays a batch through once more, on what is known now.
 */
@ApplicationScoped
public class RehearseTransfer {

    private final TransferBatches batches;
    private final Rehearsals rehearsals;

    RehearseTransfer(TransferBatches batches, Rehearsals rehearsals) {
        this.batches = batches;
        this.rehearsals = rehearsals;
    }

    /**
     * Rehearses a batch that has not taken effect.
     *
     * @throws Conflict it has taken effect, or was dropped or taken back
     */
    @Transactional
    public void rehearse(Actor actor, UUID id) {
        TransferBatch batch = batches.of(actor, id);
        if (!batch.isPending()) {
            throw new Conflict("transfer-over");
        }
        rehearsals.play(batch);
    }
}
