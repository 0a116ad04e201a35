package org.meguri.people.transfer.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.transfer.DescribeTransfer;
import org.meguri.people.transfer.PrepareTransfer;
import org.meguri.people.transfer.TransferBatch;
import org.meguri.people.transfer.TransferBatches;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.DateText;
import org.meguri.platform.Page;
import org.meguri.platform.Period;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;

/** Batches of transfers, for HR: prepared, rehearsed, scheduled, applied, taken back. */
@Path("/transfers")
@RolesAllowed("HR")
public class TransferPages {

    private static final int LISTED = 20;

    /** So many fiscal years can be chosen beside the next. */
    private static final int YEARS = 5;

    /** The batches. */
    @CheckedTemplate(basePath = "transfer", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record TransferList(Page<TransferBatch> batches, String period, List<Period> periods, String here)
            implements TemplateInstance {}

    /** The form for name and dates; {@code batch} is null for a new one. */
    @CheckedTemplate(basePath = "transfer", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record TransferForm(@Nullable TransferBatch batch, Typed typed, Errors errors) implements TemplateInstance {}

    private final CurrentActor actor;
    private final TransferBatches batches;
    private final TransferSheets sheets;
    private final PrepareTransfer prepareTransfer;
    private final DescribeTransfer describeTransfer;
    private final Forms forms;
    private final Clock clock;

    TransferPages(
            CurrentActor actor,
            TransferBatches batches,
            TransferSheets sheets,
            PrepareTransfer prepareTransfer,
            DescribeTransfer describeTransfer,
            Forms forms,
            Clock clock) {
        this.actor = actor;
        this.batches = batches;
        this.sheets = sheets;
        this.prepareTransfer = prepareTransfer;
        this.describeTransfer = describeTransfer;
        this.forms = forms;
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

    @GET
    public TemplateInstance list(@RestQuery @Nullable String period, @RestQuery @Nullable Integer offset) {
        Period chosen = Period.parse(period).orElse(null);
        return new TransferList(
                batches.list(actor.get(), chosen, Math.max(0, offset == null ? 0 : offset), LISTED),
                chosen == null ? "" : chosen.code(),
                Period.choicesWithNext(LocalDate.now(clock), YEARS),
                "/transfers?" + (chosen == null ? "" : "period=" + chosen.code() + "&"));
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
        return sheets.of(id, TransferSheets.action(action), q, Math.max(0, offset == null ? 0 : offset), Errors.NONE);
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
                    describeTransfer.describe(
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
}
