package org.meguri.people.transfer.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.meguri.people.transfer.AddTransferStep;
import org.meguri.people.transfer.DescribeTransfer;
import org.meguri.people.transfer.DropTransfer;
import org.meguri.people.transfer.HandInTransfer;
import org.meguri.people.transfer.PrepareTransfer;
import org.meguri.people.transfer.TransferBatch;
import org.meguri.people.transfer.TransferBatches;
import org.meguri.people.web.CurrentActor;
import org.meguri.people.web.RosterPages;
import org.meguri.platform.DateText;
import org.meguri.platform.Period;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.table.TableFormat;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Once;

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

    private final CurrentActor actor;
    private final TransferBatches batches;
    private final TransferJsons jsons;
    private final PrepareTransfer prepareTransfer;
    private final DescribeTransfer describeTransfer;
    private final HandInTransfer handInTransfer;
    private final AddTransferStep addTransferStep;
    private final DropTransfer dropTransfer;
    private final Once once;

    TransferApi(
            CurrentActor actor,
            TransferBatches batches,
            TransferJsons jsons,
            PrepareTransfer prepareTransfer,
            DescribeTransfer describeTransfer,
            HandInTransfer handInTransfer,
            AddTransferStep addTransferStep,
            DropTransfer dropTransfer,
            Once once) {
        this.actor = actor;
        this.batches = batches;
        this.jsons = jsons;
        this.prepareTransfer = prepareTransfer;
        this.describeTransfer = describeTransfer;
        this.handInTransfer = handInTransfer;
        this.addTransferStep = addTransferStep;
        this.dropTransfer = dropTransfer;
        this.once = once;
    }

    @POST
    @Path("transfer-batches")
    @ResponseStatus(201)
    @Operation(summary = "Prepare a batch of transfers for a day")
    public TransferJsons.BatchJson prepare(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable BatchRequest request) {
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
        return jsons.of(id);
    }

    @GET
    @Path("transfer-batches")
    @Operation(
            summary = "The batches, those to come first",
            description = "period narrows to those that take effect in it: 2026, 2026H1, 2026Q3 or 2026-10.")
    public ItemsJson<TransferJsons.BatchJson> list(
            @RestQuery @Nullable String period, @RestQuery @Nullable Integer next) {
        return ItemsJson.of(
                batches.list(
                        actor.get(),
                        Period.typedOrNull("period", period),
                        Math.max(0, next == null ? 0 : next),
                        LISTED),
                batch -> jsons.of(batch, List.of(), List.of(), null));
    }

    @GET
    @Path("transfer-batches/{id}")
    @Operation(summary = "A batch with its steps and what hangs on it, as of the last rehearsal")
    public TransferJsons.BatchJson show(@RestPath UUID id) {
        return jsons.of(id);
    }

    @PUT
    @Path("transfer-batches/{id}")
    @Operation(
            summary = "Say what a batch is called, when it takes effect and when it is disclosed, and rehearse",
            description = "409 unless it is being prepared.")
    public TransferJsons.BatchJson describe(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable BatchRequest request) {
        if (request == null) {
            throw new Invalid("name", "required");
        }
        describeTransfer.describe(
                actor.get(),
                id,
                request.name(),
                DateText.typedOrNull("effectiveOn", request.effectiveOn()),
                DateText.typedOrNull("disclosedFrom", request.disclosedFrom()),
                Once.version(ifMatch));
        return jsons.of(id);
    }

    @PUT
    @Path("transfer-batches/{id}/lines")
    @Consumes({"text/csv", "text/tab-separated-values", TableFormat.XLSX_TYPE, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Put the lines of a staff file in the place of all lines, and rehearse",
            description = "The columns of the staff roster; an empty 発令日 means the day of the batch. 202 when the lines"
                    + " are not there yet: a long file is read in the background, and of one with other headings it has"
                    + " to be said first which column is which, at /roster-imports/{id}/columns with the id of file.")
    public RestResponse<TransferJsons.BatchJson> handIn(
            @RestPath UUID id,
            @RestQuery @Nullable String fileName,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            byte @Nullable [] file) {
        RosterPages.withFile(file == null ? new byte[0] : file, path -> {
            handInTransfer.handIn(
                    actor.get(), id, fileName == null ? "lines.csv" : fileName, path, Once.version(ifMatch));
            return id;
        });
        TransferJsons.BatchJson now = jsons.of(id);
        return RestResponse.ResponseBuilder.<TransferJsons.BatchJson>create(now.file() == null ? 200 : 202)
                .entity(now)
                .build();
    }

    @GET
    @Path("transfer-batches/{id}/lines")
    @Operation(summary = "The lines and what they mean", description = "action narrows to one kind.")
    public ItemsJson<TransferJsons.LineJson> lines(
            @RestPath UUID id, @RestQuery @Nullable String action, @RestQuery @Nullable Integer next) {
        TransferBatch batch = batches.of(actor.get(), id);
        return ItemsJson.of(
                batches.lines(batch, TransferSheets.action(action), null, Math.max(0, next == null ? 0 : next), ROWS),
                jsons::line);
    }

    @POST
    @Path("transfer-batches/{id}/steps")
    @ResponseStatus(201)
    @Operation(
            summary = "Add a step of a reorganisation, and rehearse",
            description = "kind is one of ADD, RENAME, MOVE, UNITE, DIVIDE, ABOLISH. others are the units united, those"
                    + " that a divided unit becomes, or the one that takes over from an abolished one.")
    public TransferJsons.BatchJson addStep(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable StepRequest request) {
        if (request == null) {
            throw new Invalid("kind", "choose-one");
        }
        List<String> others = request.others();
        addTransferStep.add(
                actor.get(),
                id,
                new AddTransferStep.Typed(
                        TransferLinePages.kind(request.kind()),
                        request.code(),
                        others == null ? "" : String.join(" ", others),
                        request.parent(),
                        request.name(),
                        request.nameEn(),
                        request.kana()),
                Once.version(ifMatch));
        return jsons.of(id);
    }

    @DELETE
    @Path("transfer-batches/{id}")
    @Operation(summary = "Drop a batch before its day")
    public TransferJsons.BatchJson drop(@RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        dropTransfer.drop(actor.get(), id, Once.version(ifMatch));
        return jsons.of(id);
    }
}
