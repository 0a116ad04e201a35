package org.meguri.people.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.audit.Act;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.NotFound;

/**
 * Takes one step of a reorganisation out of a batch.
 */
@ApplicationScoped
public class DropTransferStep {

    private final EntityManager entities;
    private final TransferBatches batches;
    private final Rehearsals rehearsals;
    private final Planning planning;

    DropTransferStep(EntityManager entities, TransferBatches batches, Rehearsals rehearsals, Planning planning) {
        this.entities = entities;
        this.batches = batches;
        this.rehearsals = rehearsals;
        this.planning = planning;
    }

    /**
     * Takes the step out and rehearses.
     *
     * @throws Conflict the batch is no draft, or somebody has changed it since the reader saw it
     */
    @Transactional
    public void drop(Actor actor, UUID id, UUID step, @Nullable Integer version) {
        TransferBatch batch = batches.draft(actor, id, version);
        entities.remove(batches.steps(batch).stream()
                .filter(one -> one.id().equals(step))
                .findFirst()
                .orElseThrow(NotFound::new));
        rehearsals.play(batch);
        planning.record(Act.UNIT_CHANGED, actor, batch, "step-dropped");
    }
}
