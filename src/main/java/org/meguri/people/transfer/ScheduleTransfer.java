package org.meguri.people.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.audit.Act;
import org.meguri.platform.problem.Conflict;

/**
 * Lets a batch wait for its day.
 */
@ApplicationScoped
public class ScheduleTransfer {

    private final TransferBatches batches;
    private final Rehearsals rehearsals;
    private final Planning planning;

    ScheduleTransfer(TransferBatches batches, Rehearsals rehearsals, Planning planning) {
        this.batches = batches;
        this.rehearsals = rehearsals;
        this.planning = planning;
    }

    /**
     * From now on the batch takes effect on its day without anybody doing anything. Lines that cannot be carried out are left
     * out then as they are now.
     *
     * @throws Conflict nothing in it can be carried out, somebody would be left without a unit, or it is no draft
     */
    @Transactional
    public void schedule(Actor actor, UUID id, @Nullable Integer version) {
        TransferBatch batch = batches.draft(actor, id, version);
        rehearsals.play(batch);
        if (batch.movers() == 0
                && batches.steps(batch).isEmpty()
                && batches.tallies(batch).isEmpty()) {
            throw new Conflict("transfer-empty");
        }
        rehearsals.requirePlaces(batch);
        batch.schedule();
        planning.record(Act.TRANSFER_SCHEDULED, actor, batch, "scheduled");
    }
}
