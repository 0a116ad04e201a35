package org.meguri.people.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.audit.Act;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;

/**
 * Says what a batch is called, when it takes effect and when it is disclosed.
 */
@ApplicationScoped
public class DescribeTransfer {

    private final TransferBatches batches;
    private final Rehearsals rehearsals;
    private final Clock clock;
    private final Planning planning;

    DescribeTransfer(TransferBatches batches, Rehearsals rehearsals, Clock clock, Planning planning) {
        this.batches = batches;
        this.rehearsals = rehearsals;
        this.clock = clock;
        this.planning = planning;
    }

    /**
     * Describes a batch and rehearses it anew: another day makes other people of the same lines.
     *
     * @param disclosedFrom the day from which those concerned may know; null for the day of effect
     * @throws Invalid the name or a day is missing, too long or gone by
     * @throws Conflict somebody has changed it since the reader saw it, or it is over
     */
    @Transactional
    public void describe(
            Actor actor,
            UUID id,
            @Nullable String name,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate disclosedFrom,
            @Nullable Integer version) {
        TransferBatch batch = batches.unchanged(actor, id, version);
        String clean = PrepareTransfer.checked(name, effectiveOn, LocalDate.now(clock));
        batch.describe(clean, Objects.requireNonNull(effectiveOn), disclosedFrom);
        rehearsals.play(batch);
        planning.record(Act.TRANSFER_SCHEDULED, actor, batch, "described");
    }
}
