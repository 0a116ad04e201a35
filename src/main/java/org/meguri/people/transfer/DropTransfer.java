package org.meguri.people.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.TakeInLines;
import org.meguri.platform.audit.Act;
import org.meguri.platform.problem.Conflict;

/**
 * Drops a batch before its day.
 */
@ApplicationScoped
public class DropTransfer {

    private final TransferBatches batches;
    private final Planning planning;
    private final TellOfTransfer tellOfTransfer;
    private final TakeInLines takeInLines;

    DropTransfer(TransferBatches batches, Planning planning, TellOfTransfer tellOfTransfer, TakeInLines takeInLines) {
        this.batches = batches;
        this.planning = planning;
        this.tellOfTransfer = tellOfTransfer;
        this.takeInLines = takeInLines;
    }

    /**
     * Drops it; it stays in the list as dropped.
     *
     * @throws Conflict it has taken effect, or somebody has changed it since the reader saw it
     */
    @Transactional
    public void drop(Actor actor, UUID id, @Nullable Integer version) {
        TransferBatch batch = batches.unchanged(actor, id, version);
        batch.drop();
        takeInLines.forget(id);
        tellOfTransfer.settled(batch);
        planning.record(Act.TRANSFER_SCHEDULED, actor, batch, "dropped");
    }
}
