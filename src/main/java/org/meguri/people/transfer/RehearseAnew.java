package org.meguri.people.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Plays a batch through once more without an operator, when what it rests on has changed since its last rehearsal. */
@ApplicationScoped
class RehearseAnew {

    private final TransferBatches batches;
    private final Rehearsals rehearsals;

    RehearseAnew(TransferBatches batches, Rehearsals rehearsals) {
        this.batches = batches;
        this.rehearsals = rehearsals;
    }

    /** Rehearses the batch, if it has yet to take effect. */
    @Transactional
    void rehearse(UUID id) {
        TransferBatch batch = batches.findById(id);
        if (batch != null && batch.isPending()) {
            rehearsals.play(batch);
        }
    }
}
