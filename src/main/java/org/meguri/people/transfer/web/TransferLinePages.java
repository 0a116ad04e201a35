package org.meguri.people.transfer.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.UnitStep;
import org.meguri.people.UnitTree.Node;
import org.meguri.people.Units;
import org.meguri.people.transfer.AddTransferStep;
import org.meguri.people.transfer.AppointMany;
import org.meguri.people.transfer.TransferBatch;
import org.meguri.people.transfer.TransferBatches;
import org.meguri.people.transfer.WriteTransferLine;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.DateText;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;

/** The forms in which lines and steps of a batch are written by hand. */
@Path("/transfers/{id}")
@RolesAllowed("HR")
public class TransferLinePages {

    private static final List<String> FIELDS = List.of(
            "staffNumber",
            "name",
            "kana",
            "otherName",
            "employment",
            "unit",
            "title",
            "kind",
            "state",
            "from",
            "to",
            "leaves",
            "oldNumber",
            "otherNameFrom",
            "occupation");

    /** One line; {@code line} is empty for a new one. */
    @CheckedTemplate(basePath = "transfer", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record LineForm(TransferBatch batch, String line, List<Unit> units, Typed typed, Errors errors)
            implements TemplateInstance {}

    /** One further post for many. */
    @CheckedTemplate(basePath = "transfer", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record FurtherForm(TransferBatch batch, List<Unit> units, Typed typed, Errors errors)
            implements TemplateInstance {}

    /** A step of a reorganisation. */
    @CheckedTemplate(basePath = "transfer", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record StepForm(TransferBatch batch, List<UnitStep.Kind> kinds, List<Unit> units, Typed typed, Errors errors)
            implements TemplateInstance {}

    /** A unit that may be meant. */
    public record Unit(String code, String name) {}

    private final CurrentActor actor;
    private final TransferBatches batches;
    private final WriteTransferLine writeTransferLine;
    private final AppointMany appointMany;
    private final AddTransferStep addTransferStep;
    private final Units units;
    private final Forms forms;

    TransferLinePages(
            CurrentActor actor,
            TransferBatches batches,
            WriteTransferLine writeTransferLine,
            AppointMany appointMany,
            AddTransferStep addTransferStep,
            Units units,
            Forms forms) {
        this.actor = actor;
        this.batches = batches;
        this.writeTransferLine = writeTransferLine;
        this.appointMany = appointMany;
        this.addTransferStep = addTransferStep;
        this.units = units;
        this.forms = forms;
    }

    /** A line, as typed. */
    public record StaffForm(
            @RestForm @Nullable String staffNumber,
            @RestForm @Nullable String name,
            @RestForm @Nullable String kana,
            @RestForm @Nullable String otherName,
            @RestForm @Nullable String employment,
            @RestForm @Nullable String unit,
            @RestForm @Nullable String title,
            @RestForm @Nullable String kind,
            @RestForm @Nullable String state,
            @RestForm @Nullable String from,
            @RestForm @Nullable String to,
            @RestForm @Nullable String leaves,
            @RestForm @Nullable String oldNumber,
            @RestForm @Nullable String otherNameFrom,
            @RestForm @Nullable String occupation,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        List<String> cells() {
            return Arrays.asList(
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
                    .stream()
                    .map(cell -> cell == null ? "" : cell)
                    .toList();
        }
    }

    /** A further post for many, as typed. */
    public record ManyForm(
            @RestForm @Nullable String mode,
            @RestForm @Nullable String staffNumbers,
            @RestForm @Nullable String unit,
            @RestForm @Nullable String title,
            @RestForm @Nullable String to,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    /** A step, as typed. */
    public record UnitForm(
            @RestForm @Nullable String kind,
            @RestForm @Nullable String code,
            @RestForm @Nullable String others,
            @RestForm @Nullable String parent,
            @RestForm @Nullable String name,
            @RestForm @Nullable String nameEn,
            @RestForm @Nullable String kana,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    @GET
    @Path("lines/new")
    public TemplateInstance line(@RestPath UUID id) {
        return line(id, "", Typed.NOTHING, Errors.NONE);
    }

    @GET
    @Path("lines/{line}")
    public TemplateInstance line(@RestPath UUID id, @RestPath UUID line) {
        TransferBatch batch = batches.of(actor.get(), id);
        return line(id, line.toString(), typed(batches.line(batch, line).cells()), Errors.NONE);
    }

    @POST
    @Path("lines")
    public Response add(@RestPath UUID id, @BeanParam StaffForm form) {
        return put(id, null, form);
    }

    @POST
    @Path("lines/{line}")
    public Response replace(@RestPath UUID id, @RestPath UUID line, @BeanParam StaffForm form) {
        return put(id, line, form);
    }

    private Response put(UUID id, @Nullable UUID line, StaffForm form) {
        return forms.submit(
                form,
                () -> {
                    writeTransferLine.write(actor.get(), id, line, form.cells(), form.version());
                    return null;
                },
                done -> "/transfers/" + id + "#lines",
                errors -> line(id, line == null ? "" : line.toString(), typed(form.cells()), errors));
    }

    @GET
    @Path("further")
    public TemplateInstance further(@RestPath UUID id) {
        return new FurtherForm(batches.of(actor.get(), id), units(), Typed.of("mode", "BEGIN"), Errors.NONE);
    }

    @POST
    @Path("further")
    public Response further(@RestPath UUID id, @BeanParam ManyForm form) {
        return forms.submit(
                form,
                () -> {
                    appointMany.appoint(
                            actor.get(),
                            id,
                            new AppointMany.Post(
                                    text(form.staffNumbers()),
                                    text(form.unit()),
                                    text(form.title()),
                                    DateText.typedOrNull("to", form.to()),
                                    "END".equals(form.mode())),
                            form.version());
                    return null;
                },
                done -> "/transfers/" + id + "#lines",
                errors -> new FurtherForm(
                        batches.of(actor.get(), id),
                        units(),
                        Typed.of(
                                "mode",
                                form.mode(),
                                "staffNumbers",
                                form.staffNumbers(),
                                "unit",
                                form.unit(),
                                "title",
                                form.title(),
                                "to",
                                form.to()),
                        errors));
    }

    @GET
    @Path("steps/new")
    public TemplateInstance step(@RestPath UUID id) {
        return step(id, Typed.NOTHING, Errors.NONE);
    }

    @POST
    @Path("steps")
    public Response step(@RestPath UUID id, @BeanParam UnitForm form) {
        return forms.submit(
                form,
                () -> {
                    addTransferStep.add(
                            actor.get(),
                            id,
                            new AddTransferStep.Typed(
                                    kind(form.kind()),
                                    form.code(),
                                    form.others(),
                                    form.parent(),
                                    form.name(),
                                    form.nameEn(),
                                    form.kana()),
                            form.version());
                    return null;
                },
                done -> "/transfers/" + id + "#steps",
                errors -> step(
                        id,
                        Typed.of(
                                "kind",
                                form.kind(),
                                "code",
                                form.code(),
                                "others",
                                form.others(),
                                "parent",
                                form.parent(),
                                "name",
                                form.name(),
                                "nameEn",
                                form.nameEn(),
                                "kana",
                                form.kana()),
                        errors));
    }

    private TemplateInstance line(UUID id, String line, Typed typed, Errors errors) {
        return new LineForm(batches.of(actor.get(), id), line, units(), typed, errors);
    }

    private TemplateInstance step(UUID id, Typed typed, Errors errors) {
        return new StepForm(batches.of(actor.get(), id), List.of(UnitStep.Kind.values()), units(), typed, errors);
    }

    private List<Unit> units() {
        var who = actor.get();
        return units.tree(who.body()).all().stream()
                .map((Node node) -> new Unit(node.code(), node.name().in(who.locale())))
                .toList();
    }

    private static Typed typed(List<String> cells) {
        @Nullable String[] all = new String[FIELDS.size() * 2];
        for (int i = 0; i < FIELDS.size(); i++) {
            all[2 * i] = FIELDS.get(i);
            all[2 * i + 1] = i < cells.size() ? cells.get(i) : "";
        }
        return Typed.of(all);
    }

    static UnitStep.@Nullable Kind kind(@Nullable String typed) {
        for (UnitStep.Kind kind : UnitStep.Kind.values()) {
            if (kind.name().equals(typed)) {
                return kind;
            }
        }
        return null;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
