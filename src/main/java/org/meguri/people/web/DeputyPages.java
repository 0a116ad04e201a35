package org.meguri.people.web;

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
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.AppointDeputy;
import org.meguri.people.Deputies;
import org.meguri.people.Deputy;
import org.meguri.people.EndDeputy;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.platform.DateText;
import org.meguri.platform.Ids;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.NoPersonalData;

/** Who acts for heads of units while they are away. */
@Path("/deputies")
@RolesAllowed({"MANAGER", "HR"})
public class DeputyPages {

    /** The appointments, and the form for another. */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record DeputyList(List<Row> rows, List<UnitTree.Node> units, DeputyForm typed, Errors errors, Locale locale)
            implements TemplateInstance {}

    /** An appointment; {@code state} is OVER, LIVE or COMING. */
    public record Row(Deputy deputy, String unit, String state) {}

    /** An appointment, as typed. */
    public record DeputyForm(
            @RestForm @Nullable String unit,
            @RestForm @Nullable String staffNumber,
            @RestForm @Nullable String from,
            @RestForm @Nullable String to,
            @RestForm @Nullable @NoPersonalData String reason,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        static final DeputyForm EMPTY = new DeputyForm("", "", "", "", "", null);
    }

    /** A button without fields. */
    public record ActForm(@RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final Deputies deputies;
    private final AppointDeputy appointDeputy;
    private final EndDeputy endDeputy;
    private final Units units;
    private final Forms forms;
    private final Clock clock;

    DeputyPages(
            CurrentActor actor,
            Deputies deputies,
            AppointDeputy appointDeputy,
            EndDeputy endDeputy,
            Units units,
            Forms forms,
            Clock clock) {
        this.actor = actor;
        this.deputies = deputies;
        this.appointDeputy = appointDeputy;
        this.endDeputy = endDeputy;
        this.units = units;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list() {
        return page(DeputyForm.EMPTY, Errors.NONE);
    }

    @POST
    public Response appoint(@BeanParam DeputyForm form) {
        return forms.submit(
                form,
                () -> appointDeputy.appoint(
                        actor.get(),
                        unit(form.unit()),
                        form.staffNumber(),
                        DateText.typedOrNull("from", form.from()),
                        DateText.typedOrNull("to", form.to()),
                        form.reason()),
                done -> "/deputies",
                errors -> page(form, errors));
    }

    @POST
    @Path("{id}/end")
    public Response end(@RestPath UUID id, @BeanParam ActForm form) {
        return forms.submit(
                form,
                () -> {
                    endDeputy.end(actor.get(), id);
                    return null;
                },
                done -> "/deputies",
                errors -> page(DeputyForm.EMPTY, errors));
    }

    private TemplateInstance page(DeputyForm typed, Errors errors) {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        LocalDate today = LocalDate.now(clock);
        List<Row> rows = deputies.of(who).stream()
                .map(deputy -> new Row(
                        deputy,
                        tree.label(deputy.unit().id(), who.locale()),
                        deputy.days().to().isBefore(today)
                                ? "OVER"
                                : deputy.days().from().isAfter(today) ? "COMING" : "LIVE"))
                .toList();
        return new DeputyList(
                rows,
                tree.all().stream()
                        .filter(node -> Deputies.mayAppoint(who, node.id()))
                        .toList(),
                typed,
                errors,
                who.locale());
    }

    static @Nullable UUID unit(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return Ids.parse(typed).orElseThrow(() -> new Invalid("unit", "unit-unknown"));
    }
}
