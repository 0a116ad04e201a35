package org.meguri.learn.audience.web;

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
import org.jspecify.annotations.Nullable;
import org.meguri.learn.audience.DropQuietPeriod;
import org.meguri.learn.audience.KeepQuietPeriod;
import org.meguri.learn.audience.QuietPeriod;
import org.meguri.learn.audience.QuietPeriods;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.DateText;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;

/** The days on which nobody is hurried (静かな期間). */
@Path("/quiet-periods")
@RolesAllowed({"HR", "OWNER"})
public class QuietPages {

    /** A period as listed. */
    public record PeriodLine(QuietPeriod period, String name, boolean now, boolean over) {}

    /** The periods, and the form for another. */
    @CheckedTemplate(basePath = "audience", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record QuietList(List<PeriodLine> periods, QuietForm typed, Errors errors) implements TemplateInstance {}

    /** A period, as typed. */
    public record QuietForm(
            @RestForm @Nullable String name,
            @RestForm @Nullable String nameEn,
            @RestForm @Nullable String from,
            @RestForm @Nullable String to,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        static final QuietForm EMPTY = new QuietForm("", "", "", "", null);
    }

    /** A button without fields. */
    public record DropForm(
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final QuietPeriods periods;
    private final KeepQuietPeriod keepQuietPeriod;
    private final DropQuietPeriod dropQuietPeriod;
    private final Forms forms;
    private final Clock clock;

    QuietPages(
            CurrentActor actor,
            QuietPeriods periods,
            KeepQuietPeriod keepQuietPeriod,
            DropQuietPeriod dropQuietPeriod,
            Forms forms,
            Clock clock) {
        this.actor = actor;
        this.periods = periods;
        this.keepQuietPeriod = keepQuietPeriod;
        this.dropQuietPeriod = dropQuietPeriod;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list() {
        return page(QuietForm.EMPTY, Errors.NONE);
    }

    @POST
    public Response keep(@BeanParam QuietForm form) {
        return forms.submit(
                form,
                () -> keepQuietPeriod.keep(
                        actor.get(),
                        form.name(),
                        form.nameEn(),
                        DateText.typedOrNull("from", form.from()),
                        DateText.typedOrNull("to", form.to())),
                done -> "/quiet-periods",
                errors -> page(form, errors));
    }

    @POST
    @Path("{id}/end")
    public Response drop(@RestPath UUID id, @BeanParam DropForm form) {
        return forms.submit(
                form,
                () -> {
                    dropQuietPeriod.drop(actor.get(), id);
                    return null;
                },
                done -> "/quiet-periods",
                errors -> page(QuietForm.EMPTY, errors));
    }

    private TemplateInstance page(QuietForm typed, Errors errors) {
        Actor who = actor.get();
        LocalDate today = LocalDate.now(clock);
        return new QuietList(
                periods.of(who).stream()
                        .map(one -> new PeriodLine(
                                one,
                                one.name().in(who.locale()),
                                !one.firstDay().isAfter(today) && !one.lastDay().isBefore(today),
                                one.lastDay().isBefore(today)))
                        .toList(),
                typed,
                errors);
    }
}
