package org.meguri.people.transfer.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.RosterRow.Action;
import org.meguri.people.UnitStep;
import org.meguri.people.transfer.ApplyTransfer;
import org.meguri.people.transfer.Consequence;
import org.meguri.people.transfer.DecideTransfer;
import org.meguri.people.transfer.Disclosures;
import org.meguri.people.transfer.EditTransfer;
import org.meguri.people.transfer.PrepareTransfer;
import org.meguri.people.transfer.TransferBatch;
import org.meguri.people.transfer.TransferBatches;
import org.meguri.people.transfer.TransferLine;
import org.meguri.people.transfer.TransferUnitStep;
import org.meguri.people.transfer.UndoTransfer;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.DateText;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Once;
import org.meguri.platform.web.Reader;
import org.meguri.platform.web.Texts;

/** Batches of transfers for programs. */
@Path("/api/v1")
@RolesAllowed("HR")
@Tag(name = "transfers")
public class TransferApi {

    private static final int LISTED = 50;
    private static final int ROWS = 500;

    /** What a batch is called and when it takes effect and is disclosed; dates as yyyy-mm-dd. */
    public record BatchRequest(
            @Nullable String name,
            @Nullable String effectiveOn,
            @Nullable String disclosedFrom) {}

    /** A step of a reorganisation. */
    public record StepRequest(
            @Nullable String kind,
            @Nullable String code,
            @Nullable List<String> others,
            @Nullable String parent,
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable String kana) {}

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

    /** A line and what it means; {@code detail} is the text of the reason where it was rejected. */
    @JsonInclude
    public record LineJson(
            UUID id,
            int number,
            @Nullable Action action,
            String staffNumber,
            String name,
            String detail,
            @Nullable String reason) {}

    /** A batch. */
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
            int version) {}

    /** A disclosed change of post. */
    public record ComingJson(String staffNumber, String name, String to, LocalDate on, boolean self) {}

    private final CurrentActor actor;
    private final TransferBatches batches;
    private final PrepareTransfer prepareTransfer;
    private final EditTransfer editTransfer;
    private final DecideTransfer decideTransfer;
    private final ApplyTransfer applyTransfer;
    private final UndoTransfer undoTransfer;
    private final Disclosures disclosures;
    private final Once once;
    private final Texts texts;
    private final Reader reader;
    private final Clock clock;

    TransferApi(
            CurrentActor actor,
            TransferBatches batches,
            PrepareTransfer prepareTransfer,
            EditTransfer editTransfer,
            DecideTransfer decideTransfer,
            ApplyTransfer applyTransfer,
            UndoTransfer undoTransfer,
            Disclosures disclosures,
            Once once,
            Texts texts,
            Reader reader,
            Clock clock) {
        this.actor = actor;
        this.batches = batches;
        this.prepareTransfer = prepareTransfer;
        this.editTransfer = editTransfer;
        this.decideTransfer = decideTransfer;
        this.applyTransfer = applyTransfer;
        this.undoTransfer = undoTransfer;
        this.disclosures = disclosures;
        this.once = once;
        this.texts = texts;
        this.reader = reader;
        this.clock = clock;
    }

    @POST
    @Path("transfer-batches")
    @ResponseStatus(201)
    @Operation(summary = "Prepare a batch of transfers for a day")
    public BatchJson prepare(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable BatchRequest request) {
        if (request == null) {
            throw new Invalid("name", "required");
        }
        UUID id = once.of(
                key,
                () -> prepareTransfer.prepare(
                        actor.get(),
                        request.name(),
                        DateText.typedOrNull("effectiveOn", request.effectiveOn()),
                        DateText.typedOrNull("disclosedFrom", request.disclosedFrom())));
        return json(id);
    }

    @GET
    @Path("transfer-batches")
    @Operation(summary = "The batches, those to come first")
    public ItemsJson<BatchJson> list(@RestQuery @Nullable Integer next) {
        return ItemsJson.of(
                batches.list(actor.get(), Math.max(0, next == null ? 0 : next), LISTED),
                batch -> json(batch, List.of(), List.of()));
    }

    @GET
    @Path("transfer-batches/{id}")
    @Operation(summary = "A batch with its steps and what hangs on it, as of the last rehearsal")
    public BatchJson show(@RestPath UUID id) {
        return json(id);
    }

    @PUT
    @Path("transfer-batches/{id}/lines")
    @Consumes({"text/csv", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Put the lines of a staff file in the place of all lines, and rehearse",
            description = "The columns of the staff roster; an empty 発令日 means the day of the batch.")
    public BatchJson handIn(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, byte @Nullable [] file) {
        editTransfer.handIn(actor.get(), id, file == null ? new byte[0] : file, Once.version(ifMatch));
        return json(id);
    }

    @GET
    @Path("transfer-batches/{id}/lines")
    @Operation(summary = "The lines and what they mean", description = "action narrows to one kind.")
    public ItemsJson<LineJson> lines(
            @RestPath UUID id, @RestQuery @Nullable String action, @RestQuery @Nullable Integer next) {
        TransferBatch batch = batches.of(actor.get(), id);
        return ItemsJson.of(
                batches.lines(batch, TransferPages.action(action), null, Math.max(0, next == null ? 0 : next), ROWS),
                this::line);
    }

    @POST
    @Path("transfer-batches/{id}/steps")
    @ResponseStatus(201)
    @Operation(
            summary = "Add a step of a reorganisation, and rehearse",
            description = "kind is one of ADD, RENAME, MOVE, UNITE, DIVIDE, ABOLISH. others are the units united, those"
                    + " that a divided unit becomes, or the one that takes over from an abolished one.")
    public BatchJson addStep(@RestPath UUID id, @Nullable StepRequest request) {
        if (request == null) {
            throw new Invalid("kind", "choose-one");
        }
        List<String> others = request.others();
        editTransfer.addStep(
                actor.get(),
                id,
                TransferLinePages.kind(request.kind()),
                request.code(),
                others == null ? "" : String.join(" ", others),
                request.parent(),
                request.name(),
                request.nameEn(),
                request.kana(),
                null);
        return json(id);
    }

    @PUT
    @Path("transfer-batches/{id}/schedule")
    @Operation(summary = "Let the batch wait for its day")
    public BatchJson schedule(@RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        decideTransfer.schedule(actor.get(), id, Once.version(ifMatch));
        return json(id);
    }

    @DELETE
    @Path("transfer-batches/{id}/schedule")
    @Operation(summary = "Take the batch back into preparation")
    public BatchJson reopen(@RestPath UUID id) {
        decideTransfer.reopen(actor.get(), id, null);
        return json(id);
    }

    @PUT
    @Path("transfer-batches/{id}/application")
    @Operation(summary = "Let a batch whose day has come take effect now")
    public BatchJson apply(@RestPath UUID id) {
        applyTransfer.apply(actor.get(), id, null);
        return json(id);
    }

    @PUT
    @Path("transfer-batches/{id}/undoing")
    @Operation(
            summary = "Take an applied batch back as one act",
            description = "409 with the names of those in the way when something that it wrote was changed since.")
    public BatchJson undo(@RestPath UUID id) {
        undoTransfer.undo(actor.get(), id, null);
        return json(id);
    }

    @DELETE
    @Path("transfer-batches/{id}")
    @Operation(summary = "Drop a batch before its day")
    public BatchJson drop(@RestPath UUID id) {
        decideTransfer.drop(actor.get(), id, null);
        return json(id);
    }

    @GET
    @Path("me/transfers")
    @RolesAllowed("EMPLOYEE")
    @Operation(summary = "Disclosed transfers that are about me or about people I head now or will head")
    public ItemsJson<ComingJson> coming() {
        List<ComingJson> found = disclosures.of(actor.get()).stream()
                .map(one -> new ComingJson(one.staffNumber(), one.name(), one.to(), one.on(), one.self()))
                .toList();
        return new ItemsJson<>(found, null, found.size());
    }

    private BatchJson json(UUID id) {
        TransferBatch batch = batches.of(actor.get(), id);
        return json(
                batch,
                batches.steps(batch).stream().map(this::step).toList(),
                batches.consequences(batch).stream()
                        .map(one -> new ConsequenceJson(one.kind(), one.count(), one.examples()))
                        .toList());
    }

    private BatchJson json(TransferBatch batch, List<StepJson> steps, List<ConsequenceJson> consequences) {
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
                batch.version());
    }

    private StepJson step(TransferUnitStep step) {
        return new StepJson(
                step.id(), step.kind(), step.code(), step.action(), text(step.reason(), step.detail()), step.reason());
    }

    private LineJson line(TransferLine line) {
        return new LineJson(
                line.id(),
                line.number(),
                line.action(),
                line.key(),
                line.name(),
                text(line.reason(), line.detail()),
                line.reason());
    }

    private String text(@Nullable String reason, String detail) {
        return reason == null ? detail : texts.of(reason, List.of(detail), reader.locale());
    }

    private @Nullable OffsetDateTime time(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(clock.getZone()).toOffsetDateTime();
    }
}
