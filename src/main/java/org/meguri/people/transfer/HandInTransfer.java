package org.meguri.people.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.OrgDrafts;
import org.meguri.people.StaffLine;
import org.meguri.platform.audit.Act;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;

/**
 * Puts the lines of a file in the place of all lines of a batch.
 */
@ApplicationScoped
public class HandInTransfer {

    private final EntityManager entities;
    private final TransferBatches batches;
    private final Rehearsals rehearsals;
    private final OrgDrafts drafts;
    private final Planning planning;

    HandInTransfer(
            EntityManager entities,
            TransferBatches batches,
            Rehearsals rehearsals,
            OrgDrafts drafts,
            Planning planning) {
        this.entities = entities;
        this.batches = batches;
        this.rehearsals = rehearsals;
        this.drafts = drafts;
        this.planning = planning;
    }

    /**
     * Reads the file and rehearses the batch; the steps of a reorganisation stay.
     *
     * @param file a staff roster in any of the encodings and formats of a roster
     * @throws Invalid the file as a whole cannot be read
     * @throws Conflict the batch is no draft, or somebody has changed it since the reader saw it
     */
    @Transactional
    public void handIn(Actor actor, UUID id, byte[] file, @Nullable Integer version) {
        TransferBatch batch = batches.draft(actor, id, version);
        List<StaffLine> lines = drafts.read(actor.body(), file);
        entities.createQuery("delete from TransferLine l where l.batch = :batch")
                .setParameter("batch", batch)
                .executeUpdate();
        lines.forEach(line -> entities.persist(new TransferLine(batch, line)));
        rehearsals.play(batch);
        planning.record(Act.PERSON_CHANGED, actor, batch, "lines");
    }
}
