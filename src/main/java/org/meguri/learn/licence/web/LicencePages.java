package org.meguri.learn.licence.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.licence.Guideline;
import org.meguri.learn.licence.Licence;
import org.meguri.learn.licence.LicenceStatus;
import org.meguri.learn.licence.Licences;
import org.meguri.learn.licence.PledgeGuideline;
import org.meguri.learn.web.LessonHtml;
import org.meguri.people.Actor;
import org.meguri.people.Bodies;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Inputs;

/** One's own licence: what is done, what is missing, the pledge, and a card to print. */
@Path("/licence")
@RolesAllowed("EMPLOYEE")
public class LicencePages {

    /**
     * One's own licence.
     *
     * @param history all licences, the newest first
     * @param text the guideline in force
     */
    @CheckedTemplate(basePath = "licence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record LicencePage(
            LicenceStatus.Status status,
            List<Licence> history,
            @Nullable RawString text,
            String pledge,
            String change,
            Locale locale,
            Errors errors)
            implements TemplateInstance {}

    /** The card, for A4. */
    @CheckedTemplate(basePath = "licence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record LicenceCard(Licence licence, LicenceStatus.Status status, String unit, String body, Locale locale)
            implements TemplateInstance {}

    /** The pledge. */
    public record PledgeForm(
            @RestForm @Nullable String agreed,
            @RestForm @Nullable String guideline,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    private final CurrentActor actor;
    private final LicenceStatus status;
    private final Licences licences;
    private final PledgeGuideline pledgeGuideline;
    private final LessonHtml html;
    private final Units units;
    private final Bodies bodies;
    private final Forms forms;

    LicencePages(
            CurrentActor actor,
            LicenceStatus status,
            Licences licences,
            PledgeGuideline pledgeGuideline,
            LessonHtml html,
            Units units,
            Bodies bodies,
            Forms forms) {
        this.actor = actor;
        this.status = status;
        this.licences = licences;
        this.pledgeGuideline = pledgeGuideline;
        this.html = html;
        this.units = units;
        this.bodies = bodies;
        this.forms = forms;
    }

    @GET
    public TemplateInstance show() {
        return page(Errors.NONE);
    }

    @POST
    @Path("pledge")
    public Response pledge(@BeanParam PledgeForm form) {
        return forms.submit(
                form,
                () -> pledgeGuideline.pledge(
                        actor.get(), Inputs.id(form.guideline()).orElse(null), "yes".equals(form.agreed())),
                done -> "/licence",
                this::page);
    }

    @GET
    @Path("card")
    public TemplateInstance card() {
        Actor who = actor.get();
        LicenceStatus.Status now = status.of(who);
        Licence held = now.held();
        if (held == null) {
            throw new NotFound();
        }
        return new LicenceCard(
                held,
                now,
                units.tree(who.body()).label(who.unit(), who.locale()),
                bodies.findById(who.body()).name().in(who.locale()),
                who.locale());
    }

    private TemplateInstance page(Errors errors) {
        Actor who = actor.get();
        LicenceStatus.Status now = status.of(who);
        Guideline current = now.terms().current();
        return new LicencePage(
                now,
                licences.ofPerson(who.person()),
                current == null
                        ? null
                        : new RawString(html.render(current.text().in(who.locale()), who.locale(), "")),
                current == null ? "" : current.pledge().in(who.locale()),
                current == null ? "" : current.change().in(who.locale()),
                who.locale(),
                errors);
    }
}
