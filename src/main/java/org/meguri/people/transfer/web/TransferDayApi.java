package org.meguri.people.transfer.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.transfer.ApplyTransfer;
import org.meguri.people.transfer.ReopenTransfer;
import org.meguri.people.transfer.ScheduleTransfer;
import org.meguri.people.transfer.UndoTransfer;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Once;

/** When a batch takes effect, for programs. */
@Path("/api/v1")
@RolesAllowed("HR")
@Tag(name = "transfers")
public class TransferDayApi {

    private final CurrentActor actor;
    private final TransferJsons jsons;
    private final ScheduleTransfer scheduleTransfer;
    private final ReopenTransfer reopenTransfer;
    private final ApplyTransfer applyTransfer;
    private final UndoTransfer undoTransfer;

    TransferDayApi(
            CurrentActor actor,
            TransferJsons jsons,
            ScheduleTransfer scheduleTransfer,
            ReopenTransfer reopenTransfer,
            ApplyTransfer applyTransfer,
            UndoTransfer undoTransfer) {
        this.actor = actor;
        this.jsons = jsons;
        this.scheduleTransfer = scheduleTransfer;
        this.reopenTransfer = reopenTransfer;
        this.applyTransfer = applyTransfer;
        this.undoTransfer = undoTransfer;
    }

    @PUT
    @Path("transfer-batches/{id}/schedule")
    @Operation(summary = "Let the batch wait for its day")
    public TransferJsons.BatchJson schedule(@RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        scheduleTransfer.schedule(actor.get(), id, Once.version(ifMatch));
        return jsons.of(id);
    }

    @DELETE
    @Path("transfer-batches/{id}/schedule")
    @Operation(summary = "Take the batch back into preparation")
    public TransferJsons.BatchJson reopen(@RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        reopenTransfer.reopen(actor.get(), id, Once.version(ifMatch));
        return jsons.of(id);
    }

    @PUT
    @Path("transfer-batches/{id}/application")
    @Operation(summary = "Let a batch whose day has come take effect now")
    public TransferJsons.BatchJson apply(@RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        applyTransfer.apply(actor.get(), id, Once.version(ifMatch));
        return jsons.of(id);
    }

    @PUT
    @Path("transfer-batches/{id}/undoing")
    @Operation(
            summary = "Take an applied batch back as one act",
            description = "409 with the names of those in the way when something that it wrote was changed since.")
    public TransferJsons.BatchJson undo(@RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        undoTransfer.undo(actor.get(), id, Once.version(ifMatch));
        return jsons.of(id);
    }
}
