package org.meguri.people.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.people.StaffLine;
import org.meguri.people.TakesLines;
import org.meguri.platform.audit.Act;

/** Puts the lines of a file that has been read in the place of those of a batch, and rehearses. */
@ApplicationScoped
class TakeTransferLines implements TakesLines {

    private final EntityManager entities;
    private final TransferBatches batches;
    private final Rehearsals rehearsals;
    private final Planning planning;

    TakeTransferLines(EntityManager entities, TransferBatches batches, Rehearsals rehearsals, Planning planning) {
        this.entities = entities;
        this.batches = batches;
        this.rehearsals = rehearsals;
        this.planning = planning;
    }

    @Override
    public void take(Actor actor, UUID target, List<StaffLine> lines, Runnable quarter) {
        TransferBatch batch = batches.of(actor, target);
        batch.requireDraft();
        entities.createQuery("delete from TransferLine l where l.batch = :batch")
                .setParameter("batch", batch)
                .executeUpdate();
        lines.forEach(line -> entities.persist(new TransferLine(batch, line)));
        entities.flush();
        quarter.run();
        rehearsals.play(batch, quarter);
        planning.record(Act.PERSON_CHANGED, actor, batch, "lines");
    }
}
