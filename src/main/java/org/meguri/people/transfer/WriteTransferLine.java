package org.meguri.people.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.StaffLine;
import org.meguri.platform.Text;
import org.meguri.platform.audit.Act;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;

/**
 * Writes one line of a batch by hand.
 */
@ApplicationScoped
public class WriteTransferLine {

    private final EntityManager entities;
    private final TransferBatches batches;
    private final Rehearsals rehearsals;
    private final Planning planning;

    WriteTransferLine(EntityManager entities, TransferBatches batches, Rehearsals rehearsals, Planning planning) {
        this.entities = entities;
        this.batches = batches;
        this.rehearsals = rehearsals;
        this.planning = planning;
    }

    /**
     * Adds a line, or puts it in the place of another, and rehearses.
     *
     * @param instead the line that it replaces; null for a new one at the end
     * @param cells the columns of a staff roster, in their order
     * @return the line
     * @throws Invalid the staff number is missing
     * @throws Conflict the batch is no draft, or somebody has changed it since the reader saw it
     */
    @Transactional
    public UUID write(Actor actor, UUID id, @Nullable UUID instead, List<String> cells, @Nullable Integer version) {
        TransferBatch batch = batches.draft(actor, id, version);
        new Invalid.Check()
                .that(!cells.isEmpty() && !Text.clean(cells.get(0)).isEmpty(), "staffNumber", "required")
                .orThrow();
        int number = batches.lastNumber(batch) + 1;
        if (instead != null) {
            TransferLine old = batches.line(batch, instead);
            number = old.number();
            entities.remove(old);
            entities.flush();
        }
        TransferLine line = new TransferLine(batch, StaffLine.of(number, cells));
        entities.persist(line);
        rehearsals.play(batch);
        planning.record(Act.PERSON_CHANGED, actor, batch, "line");
        return line.id();
    }
}
