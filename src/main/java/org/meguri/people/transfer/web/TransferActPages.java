package org.meguri.people.transfer.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.meguri.people.transfer.ApplyTransfer;
import org.meguri.people.transfer.DropTransfer;
import org.meguri.people.transfer.DropTransferLine;
import org.meguri.people.transfer.DropTransferStep;
import org.meguri.people.transfer.HandInTransfer;
import org.meguri.people.transfer.RehearseTransfer;
import org.meguri.people.transfer.ReopenTransfer;
import org.meguri.people.transfer.ScheduleTransfer;
import org.meguri.people.transfer.UndoTransfer;
import org.meguri.people.transfer.UndoTransferLine;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.TooLarge;
import org.meguri.platform.web.Forms;

/** What is done to a batch by a button: each act leads back to the page of the batch. */
@Path("/transfers/{id}")
@RolesAllowed("HR")
public class TransferActPages {

    private final CurrentActor actor;
    private final TransferSheets sheets;
    private final HandInTransfer handInTransfer;
    private final DropTransferLine dropTransferLine;
    private final DropTransferStep dropTransferStep;
    private final RehearseTransfer rehearseTransfer;
    private final ScheduleTransfer scheduleTransfer;
    private final ReopenTransfer reopenTransfer;
    private final DropTransfer dropTransfer;
    private final ApplyTransfer applyTransfer;
    private final UndoTransfer undoTransfer;
    private final UndoTransferLine undoTransferLine;
    private final Forms forms;

    TransferActPages(
            CurrentActor actor,
            TransferSheets sheets,
            HandInTransfer handInTransfer,
            DropTransferLine dropTransferLine,
            DropTransferStep dropTransferStep,
            RehearseTransfer rehearseTransfer,
            ScheduleTransfer scheduleTransfer,
            ReopenTransfer reopenTransfer,
            DropTransfer dropTransfer,
            ApplyTransfer applyTransfer,
            UndoTransfer undoTransfer,
            UndoTransferLine undoTransferLine,
            Forms forms) {
        this.actor = actor;
        this.sheets = sheets;
        this.handInTransfer = handInTransfer;
        this.dropTransferLine = dropTransferLine;
        this.dropTransferStep = dropTransferStep;
        this.rehearseTransfer = rehearseTransfer;
        this.scheduleTransfer = scheduleTransfer;
        this.reopenTransfer = reopenTransfer;
        this.dropTransfer = dropTransfer;
        this.applyTransfer = applyTransfer;
        this.undoTransfer = undoTransfer;
        this.undoTransferLine = undoTransferLine;
        this.forms = forms;
    }

    /** A button without fields. */
    public record ActForm(
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    /** The name of the file that is handed in. */
    public record FileForm(@Nullable String submission) implements Forms.Form {}

    @POST
    @Path("file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response handIn(
            @RestPath UUID id,
            @RestForm @Nullable FileUpload file,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission) {
        return forms.submit(
                new FileForm(submission),
                () -> {
                    take(id, file, version);
                    return null;
                },
                done -> sheets.afterFile(id),
                errors -> sheets.of(id, null, null, 0, errors));
    }

    @POST
    @Path("lines/{line}/removal")
    public Response removeLine(@RestPath UUID id, @RestPath UUID line, @BeanParam ActForm form) {
        return act(id, form, () -> dropTransferLine.drop(actor.get(), id, line, form.version()));
    }

    @POST
    @Path("lines/{line}/undoing")
    public Response undoLine(@RestPath UUID id, @RestPath UUID line, @BeanParam ActForm form) {
        return act(id, form, () -> undoTransferLine.undo(actor.get(), id, line, form.version()));
    }

    @POST
    @Path("steps/{step}/removal")
    public Response removeStep(@RestPath UUID id, @RestPath UUID step, @BeanParam ActForm form) {
        return act(id, form, () -> dropTransferStep.drop(actor.get(), id, step, form.version()));
    }

    @POST
    @Path("rehearsal")
    public Response rehearse(@RestPath UUID id, @BeanParam ActForm form) {
        return act(id, form, () -> rehearseTransfer.rehearse(actor.get(), id));
    }

    @POST
    @Path("schedule")
    public Response schedule(@RestPath UUID id, @BeanParam ActForm form) {
        return act(id, form, () -> scheduleTransfer.schedule(actor.get(), id, form.version()));
    }

    @POST
    @Path("reopening")
    public Response reopen(@RestPath UUID id, @BeanParam ActForm form) {
        return act(id, form, () -> reopenTransfer.reopen(actor.get(), id, form.version()));
    }

    @POST
    @Path("dropping")
    public Response drop(@RestPath UUID id, @BeanParam ActForm form) {
        return act(id, form, () -> dropTransfer.drop(actor.get(), id, form.version()));
    }

    @POST
    @Path("application")
    public Response apply(@RestPath UUID id, @BeanParam ActForm form) {
        return act(id, form, () -> applyTransfer.apply(actor.get(), id, form.version()));
    }

    @POST
    @Path("undoing")
    public Response undo(@RestPath UUID id, @BeanParam ActForm form) {
        return act(id, form, () -> undoTransfer.undo(actor.get(), id, form.version()));
    }

    private Response act(UUID id, Forms.Form form, Runnable act) {
        return forms.submit(
                form,
                () -> {
                    act.run();
                    return null;
                },
                done -> "/transfers/" + id,
                errors -> sheets.of(id, null, null, 0, errors));
    }

    private void take(UUID id, @Nullable FileUpload file, @Nullable Integer version) {
        if (file == null || file.fileName().isBlank()) {
            throw new Invalid("file", "required");
        }
        try {
            handInTransfer.handIn(actor.get(), id, file.fileName(), file.uploadedFile(), version);
        } catch (TooLarge refusal) {
            // in a form the message belongs beside the field
            throw new Invalid(List.of(new Invalid.Fault("file", refusal.code(), refusal.args())));
        }
    }
}
