package org.meguri.people.transfer.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.RosterImport;
import org.meguri.people.RosterRow.Action;
import org.meguri.people.UnitStep;
import org.meguri.people.transfer.Consequence;
import org.meguri.people.transfer.TransferBatch;
import org.meguri.people.transfer.TransferBatches;
import org.meguri.people.transfer.TransferLine;
import org.meguri.people.transfer.TransferUnitStep;
import org.meguri.people.web.CurrentActor;

/** A batch as programs see it. */
@RequestScoped
public class TransferJsons {

    /** What hangs on a batch. */
    public record ConsequenceJson(Consequence.Kind kind, int count, List<String> examples) {}

    /** A step and what it means; {@code detail} is the text of the reason where it was rejected. */
    @JsonInclude
    public record StepJson(
            UUID id,
            UnitStep.Kind kind,
            String code,
            @Nullable Action action,
            String detail,
            @Nullable String reason) {}

    /**
     * A line and what it means; {@code detail} is the text of the reason where it was rejected, {@code warning} what to look
     * at although the line can be carried out, {@code undoneAt} when it was taken back by itself after the batch took effect.
     */
    @JsonInclude
    public record LineJson(
            UUID id,
            int number,
            @Nullable Action action,
            String staffNumber,
            String name,
            String detail,
            @Nullable String reason,
            @Nullable String warning,
            @Nullable OffsetDateTime undoneAt) {}

    /**
     * A file whose lines are not in the batch yet: its columns are asked for, it is being read, or something broke that off.
     */
    @JsonInclude
    public record FileJson(
            UUID id,
            RosterImport.State state,
            String fileName,
            int total,
            int done,
            boolean interrupted,
            @Nullable String problem) {}

    /** A batch; {@code file} is null where all that was handed in is in it. */
    @JsonInclude
    public record BatchJson(
            UUID id,
            String name,
            LocalDate effectiveOn,
            @Nullable LocalDate disclosedFrom,
            TransferBatch.State state,
            @Nullable OffsetDateTime appliedAt,
            @Nullable OffsetDateTime undoneAt,
            int movers,
            int rejected,
            List<StepJson> steps,
            List<ConsequenceJson> consequences,
            @Nullable FileJson file,
            int version) {}

    private final CurrentActor actor;
    private final TransferBatches batches;
    private final TransferSheets sheets;
    private final Clock clock;

    TransferJsons(CurrentActor actor, TransferBatches batches, TransferSheets sheets, Clock clock) {
        this.actor = actor;
        this.batches = batches;
        this.sheets = sheets;
        this.clock = clock;
    }

    BatchJson of(UUID id) {
        TransferBatch batch = batches.of(actor.get(), id);
        return of(
                batch,
                batches.steps(batch).stream().map(this::step).toList(),
                batches.consequences(batch).stream()
                        .map(one -> new ConsequenceJson(one.kind(), one.count(), one.examples()))
                        .toList(),
                batches.file(batch).map(this::file).orElse(null));
    }

    private FileJson file(RosterImport file) {
        return new FileJson(
                file.id(),
                file.state(),
                file.fileName(),
                file.total(),
                file.done(),
                file.isInterrupted(clock.instant()),
                file.problem());
    }

    BatchJson of(
            TransferBatch batch, List<StepJson> steps, List<ConsequenceJson> consequences, @Nullable FileJson file) {
        return new BatchJson(
                batch.id(),
                batch.name(),
                batch.effectiveOn(),
                batch.disclosedFrom(),
                batch.state(),
                time(batch.appliedAt()),
                time(batch.undoneAt()),
                batch.movers(),
                batch.rejected(),
                steps,
                consequences,
                file,
                batch.version());
    }

    private StepJson step(TransferUnitStep step) {
        return new StepJson(
                step.id(),
                step.kind(),
                step.code(),
                step.action(),
                sheets.text(step.reason(), step.detail()),
                step.reason());
    }

    LineJson line(TransferLine line) {
        return new LineJson(
                line.id(),
                line.number(),
                line.action(),
                line.key(),
                line.name(),
                sheets.text(line.reason(), line.detail()),
                line.reason(),
                sheets.warning(line),
                time(line.undoneAt()));
    }

    private @Nullable OffsetDateTime time(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(clock.getZone()).toOffsetDateTime();
    }
}
