package org.meguri.people.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.TakeInLines;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;

/**
 * Puts the lines of a file in the place of all lines of a batch: of a short file at once, of a long one in the background,
 * and where it is not known which column is which, after that has been said.
 */
@ApplicationScoped
public class HandInTransfer {

    private final EntityManager entities;
    private final TransferBatches batches;
    private final TakeInLines takeInLines;

    HandInTransfer(EntityManager entities, TransferBatches batches, TakeInLines takeInLines) {
        this.entities = entities;
        this.batches = batches;
        this.takeInLines = takeInLines;
    }

    /**
     * Takes in the file. The lines stay as they are until those of the file are there; the steps of a reorganisation stay.
     *
     * @param file a staff roster in any of the encodings and formats of a roster
     * @throws Invalid the file as a whole cannot be read
     * @throws Conflict the batch is no draft, another file is being read for it, or somebody has changed it since the reader
     *     saw it
     */
    @Transactional
    public void handIn(Actor actor, UUID id, String fileName, Path file, @Nullable Integer version) {
        TransferBatch batch = batches.draft(actor, id, version);
        if (!takeInLines.takeIn(actor, id, fileName, file)) {
            // whoever looked at the batch before does not know of the file
            entities.lock(batch, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        }
    }
}
