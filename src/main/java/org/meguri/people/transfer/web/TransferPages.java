package org.meguri.people.transfer.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.meguri.people.RosterImport;
import org.meguri.people.RosterRow.Action;
import org.meguri.people.transfer.ApplyTransfer;
import org.meguri.people.transfer.DecideTransfer;
import org.meguri.people.transfer.EditTransfer;
import org.meguri.people.transfer.PrepareTransfer;
import org.meguri.people.transfer.TransferBatch;
import org.meguri.people.transfer.TransferBatches;
import org.meguri.people.transfer.TransferConsequence;
import org.meguri.people.transfer.TransferLine;
import org.meguri.people.transfer.TransferUnitStep;
import org.meguri.people.transfer.UndoTransfer;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.DateText;
import org.meguri.platform.Page;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.TooLarge;
import org.meguri.platform.table.Table;
import org.meguri.platform.web.Downloads;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Reader;
import org.meguri.platform.web.Texts;

/** Batches of transfers, for HR: prepared, rehearsed, scheduled, applied, taken back. */
@Path("/transfers")
@RolesAllowed("HR")
public class TransferPages {

    private static final int LISTED = 20;
    private static final int ROWS = 100;

    /** The batches. */
    @CheckedTemplate(basePath = "transfer", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record TransferList(Page<TransferBatch> batches) implements TemplateInstance {}

    /** The form for name and dates; {@code batch} is null for a new one. */
    @CheckedTemplate(basePath = "transfer", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record TransferForm(@Nullable TransferBatch batch, Typed typed, Errors errors) implements TemplateInstance {}

    /** A batch with what it means. */
    @CheckedTemplate(basePath = "transfer", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record TransferPage(
            TransferBatch batch,
            boolean draft,
            boolean due,
            List<Tally> tallies,
            List<TransferConsequence> consequences,
            List<Step> steps,
            Page<Line> lines,
            String action,
            String words,
            String path,
            Errors errors)
            implements TemplateInstance {}

    /** How many lines mean the same. */
    public record Tally(Action action, long count) {}

    /** A step with its reason in the reader's words. */
    public record Step(TransferUnitStep step, String text, boolean rejected) {}

    /** A line with its reason in the reader's words. */
    public record Line(TransferLine line, @Nullable Action action, String text) {}

    private final CurrentActor actor;
    private final TransferBatches batches;
    private final PrepareTransfer prepareTransfer;
    private final EditTransfer editTransfer;
    private final DecideTransfer decideTransfer;
    private final ApplyTransfer applyTransfer;
    private final UndoTransfer undoTransfer;
    private final Forms forms;
    private final Downloads downloads;
    private final Texts texts;
    private final Reader reader;
    private final Clock clock;

    TransferPages(
            CurrentActor actor,
            TransferBatches batches,
            PrepareTransfer prepareTransfer,
            EditTransfer editTransfer,
            DecideTransfer decideTransfer,
            ApplyTransfer applyTransfer,
            UndoTransfer undoTransfer,
            Forms forms,
            Downloads downloads,
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
        this.forms = forms;
        this.downloads = downloads;
        this.texts = texts;
        this.reader = reader;
        this.clock = clock;
    }

    /** Name and dates of a batch, as typed. */
    public record BatchForm(
            @RestForm @Nullable String name,
            @RestForm @Nullable String effectiveOn,
            @RestForm @Nullable String disclosedFrom,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        Typed typed() {
            return Typed.of("name", name, "effectiveOn", effectiveOn, "disclosedFrom", disclosedFrom);
        }
    }

    /** A button without fields. */
    public record ActForm(
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    /** The name of the file that is handed in. */
    public record FileForm(@Nullable String submission) implements Forms.Form {}

    @GET
    public TemplateInstance list(@RestQuery @Nullable Integer offset) {
        return new TransferList(batches.list(actor.get(), Math.max(0, offset == null ? 0 : offset), LISTED));
    }

    @GET
    @Path("new")
    public TemplateInstance create() {
        return new TransferForm(null, Typed.NOTHING, Errors.NONE);
    }

    @POST
    public Response create(@BeanParam BatchForm form) {
        return forms.submit(
                form,
                () -> prepareTransfer.prepare(
                        actor.get(),
                        form.name(),
                        DateText.typedOrNull("effectiveOn", form.effectiveOn()),
                        DateText.typedOrNull("disclosedFrom", form.disclosedFrom())),
                made -> "/transfers/" + made,
                errors -> new TransferForm(null, form.typed(), errors));
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(
            @RestPath UUID id,
            @RestQuery @Nullable String action,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable Integer offset) {
        return page(id, action(action), q, Math.max(0, offset == null ? 0 : offset), Errors.NONE);
    }

    @GET
    @Path("{id}/edit")
    public TemplateInstance edit(@RestPath UUID id) {
        TransferBatch batch = batches.of(actor.get(), id);
        LocalDate disclosed = batch.disclosedFrom();
        return new TransferForm(
                batch,
                Typed.of(
                        "name",
                        batch.name(),
                        "effectiveOn",
                        batch.effectiveOn().toString(),
                        "disclosedFrom",
                        disclosed == null ? "" : disclosed.toString()),
                Errors.NONE);
    }

    @POST
    @Path("{id}")
    public Response edit(@RestPath UUID id, @BeanParam BatchForm form) {
        return forms.submit(
                form,
                () -> {
                    editTransfer.describe(
                            actor.get(),
                            id,
                            form.name(),
                            DateText.typedOrNull("effectiveOn", form.effectiveOn()),
                            DateText.typedOrNull("disclosedFrom", form.disclosedFrom()),
                            form.version());
                    return null;
                },
                done -> "/transfers/" + id,
                errors -> new TransferForm(batches.of(actor.get(), id), form.typed(), errors));
    }

    @POST
    @Path("{id}/file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response handIn(
            @RestPath UUID id,
            @RestForm @Nullable FileUpload file,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission) {
        return act(id, new FileForm(submission), () -> editTransfer.handIn(actor.get(), id, bytes(file), version));
    }

    @GET
    @Path("{id}/rejected")
    public Response rejected(@RestPath UUID id, @RestQuery @Nullable String format, @RestQuery boolean marks) {
        TransferBatch batch = batches.of(actor.get(), id);
        List<String> columns = RosterImport.Kind.STAFF.columns();
        List<Table.Column> headings = new ArrayList<>();
        columns.forEach(column -> headings.add(Table.Column.text(column)));
        headings.add(Table.Column.text("理由"));
        return downloads.of(
                new Table(
                        "rejected-transfers",
                        headings,
                        () -> batches.rejected(batch).stream().map(this::cells)),
                format,
                marks);
    }

    private List<String> cells(TransferLine line) {
        List<String> cells = new ArrayList<>(line.cells());
        cells.add(text(line.reason(), line.detail()));
        return cells;
    }

    @POST
    @Path("{id}/lines/{line}/removal")
    public Response removeLine(@RestPath UUID id, @RestPath UUID line, @BeanParam ActForm form) {
        return act(id, form, () -> editTransfer.drop(actor.get(), id, line, form.version()));
    }

    @POST
    @Path("{id}/steps/{step}/removal")
    public Response removeStep(@RestPath UUID id, @RestPath UUID step, @BeanParam ActForm form) {
        return act(id, form, () -> editTransfer.dropStep(actor.get(), id, step, form.version()));
    }

    @POST
    @Path("{id}/rehearsal")
    public Response rehearse(@RestPath UUID id, @BeanParam ActForm form) {
        return act(id, form, () -> decideTransfer.rehearse(actor.get(), id));
    }

    @POST
    @Path("{id}/schedule")
    public Response schedule(@RestPath UUID id, @BeanParam ActForm form) {
        return act(id, form, () -> decideTransfer.schedule(actor.get(), id, form.version()));
    }

    @POST
    @Path("{id}/reopening")
    public Response reopen(@RestPath UUID id, @BeanParam ActForm form) {
        return act(id, form, () -> decideTransfer.reopen(actor.get(), id, form.version()));
    }

    @POST
    @Path("{id}/dropping")
    public Response drop(@RestPath UUID id, @BeanParam ActForm form) {
        return act(id, form, () -> decideTransfer.drop(actor.get(), id, form.version()));
    }

    @POST
    @Path("{id}/application")
    public Response apply(@RestPath UUID id, @BeanParam ActForm form) {
        return act(id, form, () -> applyTransfer.apply(actor.get(), id, form.version()));
    }

    @POST
    @Path("{id}/undoing")
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
                errors -> page(id, null, null, 0, errors));
    }

    private static byte[] bytes(@Nullable FileUpload file) {
        if (file == null || file.fileName().isBlank()) {
            throw new Invalid("file", "required");
        }
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (TooLarge refusal) {
            throw new Invalid(List.of(new Invalid.Fault("file", refusal.code(), refusal.args())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TemplateInstance page(UUID id, @Nullable Action action, @Nullable String q, int offset, Errors errors) {
        TransferBatch batch = batches.of(actor.get(), id);
        String words = q == null ? "" : q;
        String path = "/transfers/" + id + "?action=" + (action == null ? "" : action) + "&q="
                + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&";
        List<TransferBatches.Tally> counted = batches.tallies(batch);
        Function<Action, Tally> tally = one -> new Tally(
                one,
                counted.stream()
                        .filter(found -> found.action() == one)
                        .mapToLong(TransferBatches.Tally::count)
                        .sum());
        return new TransferPage(
                batch,
                batch.state() == TransferBatch.State.DRAFT,
                batch.isPending() && !batch.effectiveOn().isAfter(LocalDate.now(clock)),
                counted.isEmpty()
                        ? List.of()
                        : Arrays.stream(Action.values()).map(tally).toList(),
                batches.consequences(batch),
                batches.steps(batch).stream()
                        .map(step -> new Step(step, text(step.reason(), step.detail()), step.reason() != null))
                        .toList(),
                batches.lines(batch, action, words, offset, ROWS)
                        .map(line -> new Line(line, line.action(), text(line.reason(), line.detail()))),
                action == null ? "" : action.name(),
                words,
                path,
                errors);
    }

    private String text(@Nullable String reason, String detail) {
        return reason == null ? detail : texts.of(reason, List.of(detail), reader.locale());
    }

    static @Nullable Action action(@Nullable String typed) {
        for (Action action : Action.values()) {
            if (action.name().equals(typed)) {
                return action;
            }
        }
        return null;
    }
}
