package org.meguri.people.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.problem.Conflict;

/**
 * Drops a batch before its day.
 */
@ApplicationScoped
public class DropTransfer {

    private final TransferBatches batches;

    DropTransfer(TransferBatches batches) {
        this.batches = batches;
    }

    /**
     * Drops it; it stays in the list as dropped.
     *
     * @throws Conflict it has taken effect, or somebody has changed it since the reader saw it
     */
    @Transactional
    public void drop(Actor actor, UUID id, @Nullable Integer version) {
        batches.unchanged(actor, id, version).drop();
    }
}
