package org.meguri.people.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.audit.Act;
import org.meguri.platform.problem.Conflict;

/**
 * Takes a batch that waits for its day back into preparation.
 */
@ApplicationScoped
public class ReopenTransfer {

    private final TransferBatches batches;
    private final Planning planning;
    private final TellOfTransfer tellOfTransfer;

    ReopenTransfer(TransferBatches batches, Planning planning, TellOfTransfer tellOfTransfer) {
        this.batches = batches;
        this.planning = planning;
        this.tellOfTransfer = tellOfTransfer;
    }

    /**
     * Makes it a draft again.
     *
     * @throws Conflict it does not wait, or somebody has changed it since the reader saw it
     */
    @Transactional
    public void reopen(Actor actor, UUID id, @Nullable Integer version) {
        TransferBatch batch = batches.unchanged(actor, id, version);
        batch.reopen();
        tellOfTransfer.settled(batch);
        planning.record(Act.TRANSFER_SCHEDULED, actor, batch, "reopened");
    }
}
