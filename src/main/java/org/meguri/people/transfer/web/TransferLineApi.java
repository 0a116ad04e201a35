package org.meguri.people.transfer.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.transfer.AppointMany;
import org.meguri.people.transfer.DropTransferLine;
import org.meguri.people.transfer.DropTransferStep;
import org.meguri.people.transfer.TransferBatches;
import org.meguri.people.transfer.UndoTransferLine;
import org.meguri.people.transfer.WriteTransferLine;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.DateText;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Once;

/** Single lines and steps of a batch, for programs. */
@Path("/api/v1")
@RolesAllowed("HR")
@Tag(name = "transfers")
public class TransferLineApi {

    /** A line, in the columns of the staff roster; what is left out is empty. */
    public record LineRequest(
            @Nullable String staffNumber,
            @Nullable String name,
            @Nullable String kana,
            @Nullable String otherName,
            @Nullable String employment,
            @Nullable String unit,
            @Nullable String title,
            @Nullable String kind,
            @Nullable String state,
            @Nullable String from,
            @Nullable String to,
            @Nullable String leaves,
            @Nullable String oldNumber,
            @Nullable String otherNameFrom,
            @Nullable String occupation) {

        List<String> cells() {
            return Stream.of(
                            staffNumber,
                            name,
                            kana,
                            otherName,
                            employment,
                            unit,
                            title,
                            kind,
                            state,
                            from,
                            to,
                            leaves,
                            oldNumber,
                            otherNameFrom,
                            occupation)
                    .map(cell -> cell == null ? "" : cell)
                    .toList();
        }
    }

    /**
     * One further post (兼務) for many; {@code to} as yyyy-mm-dd. When {@code ending}, no numbers mean everybody who holds it,
     * and {@code to} is the last day.
     */
    public record FurtherRequest(
            @Nullable List<String> staffNumbers,
            @Nullable String unit,
            @Nullable String title,
            @Nullable String to,
            boolean ending) {}

    private final CurrentActor actor;
    private final TransferBatches batches;
    private final TransferJsons jsons;
    private final WriteTransferLine writeTransferLine;
    private final DropTransferLine dropTransferLine;
    private final DropTransferStep dropTransferStep;
    private final UndoTransferLine undoTransferLine;
    private final AppointMany appointMany;
    private final Once once;

    TransferLineApi(
            CurrentActor actor,
            TransferBatches batches,
            TransferJsons jsons,
            WriteTransferLine writeTransferLine,
            DropTransferLine dropTransferLine,
            DropTransferStep dropTransferStep,
            UndoTransferLine undoTransferLine,
            AppointMany appointMany,
            Once once) {
        this.actor = actor;
        this.batches = batches;
        this.jsons = jsons;
        this.writeTransferLine = writeTransferLine;
        this.dropTransferLine = dropTransferLine;
        this.dropTransferStep = dropTransferStep;
        this.undoTransferLine = undoTransferLine;
        this.appointMany = appointMany;
        this.once = once;
    }

    @POST
    @Path("transfer-batches/{id}/lines")
    @ResponseStatus(201)
    @Operation(
            summary = "Add a line, and rehearse",
            description = "An empty from means the day of the batch. What the line means stands in the answer.")
    public TransferJsons.LineJson add(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable LineRequest request) {
        return line(
                id,
                once.of(
                        key,
                        () -> writeTransferLine.write(actor.get(), id, null, cells(request), Once.version(ifMatch))));
    }

    @PUT
    @Path("transfer-batches/{id}/lines/{line}")
    @Operation(
            summary = "Put a line in the place of another, and rehearse",
            description = "The new line keeps its number and has an id of its own.")
    public TransferJsons.LineJson replace(
            @RestPath UUID id,
            @RestPath UUID line,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable LineRequest request) {
        return line(id, writeTransferLine.write(actor.get(), id, line, cells(request), Once.version(ifMatch)));
    }

    @DELETE
    @Path("transfer-batches/{id}/lines/{line}")
    @Operation(summary = "Take a line out, and rehearse")
    public TransferJsons.BatchJson drop(
            @RestPath UUID id, @RestPath UUID line, @HeaderParam("If-Match") @Nullable String ifMatch) {
        dropTransferLine.drop(actor.get(), id, line, Once.version(ifMatch));
        return jsons.of(id);
    }

    @PUT
    @Path("transfer-batches/{id}/lines/{line}/undoing")
    @Operation(
            summary = "Take one person out of a batch that took effect",
            description =
                    "All lines of the person together; everybody else stays where the batch has sent them. 409 with"
                            + " the names of what is in the way when the person's posts were changed since.")
    public TransferJsons.LineJson undo(
            @RestPath UUID id, @RestPath UUID line, @HeaderParam("If-Match") @Nullable String ifMatch) {
        undoTransferLine.undo(actor.get(), id, line, Once.version(ifMatch));
        return line(id, line);
    }

    @POST
    @Path("transfer-batches/{id}/further-posts")
    @ResponseStatus(201)
    @Operation(
            summary = "Give many people one further post (兼務), or end it for them, and rehearse",
            description = "One line for each of them is added, for 2,000 people at most.")
    public TransferJsons.BatchJson further(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable FurtherRequest request) {
        if (request == null) {
            throw new Invalid("unit", "required");
        }
        List<String> numbers = request.staffNumbers();
        String unit = request.unit();
        String title = request.title();
        AppointMany.Post post = new AppointMany.Post(
                numbers == null ? "" : String.join(" ", numbers),
                unit == null ? "" : unit,
                title == null ? "" : title,
                DateText.typedOrNull("to", request.to()),
                request.ending());
        once.of(key, () -> {
            appointMany.appoint(actor.get(), id, post, Once.version(ifMatch));
            return id;
        });
        return jsons.of(id);
    }

    @DELETE
    @Path("transfer-batches/{id}/steps/{step}")
    @Operation(summary = "Take a step of a reorganisation out, and rehearse")
    public TransferJsons.BatchJson dropStep(
            @RestPath UUID id, @RestPath UUID step, @HeaderParam("If-Match") @Nullable String ifMatch) {
        dropTransferStep.drop(actor.get(), id, step, Once.version(ifMatch));
        return jsons.of(id);
    }

    private TransferJsons.LineJson line(UUID id, UUID line) {
        return jsons.line(batches.line(batches.of(actor.get(), id), line));
    }

    private static List<String> cells(@Nullable LineRequest request) {
        return request == null ? List.of() : request.cells();
    }
}
