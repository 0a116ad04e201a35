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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.licence.Guideline;
import org.meguri.learn.licence.Guidelines;
import org.meguri.learn.licence.LicenceConfig;
import org.meguri.learn.licence.PublishGuideline;
import org.meguri.learn.web.LessonHtml;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.DateText;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;

/** The guideline for the use of AI in all its editions, and the form for another. */
@Path("/guidelines")
@RolesAllowed("EMPLOYEE")
public class GuidelinePages {

    /** All editions. */
    @CheckedTemplate(basePath = "licence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record GuidelineList(
            List<Guideline> editions,
            LocalDate today,
            @Nullable UUID current,
            boolean publishes,
            Locale locale) implements TemplateInstance {}

    /** One edition. */
    @CheckedTemplate(basePath = "licence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record GuidelinePage(Guideline edition, RawString text, LocalDate today, boolean current, Locale locale)
            implements TemplateInstance {}

    /** The form for another edition. */
    @CheckedTemplate(basePath = "licence", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record GuidelineForm(Typed typed, List<String> modules, Errors errors) implements TemplateInstance {}

    /** An edition, as typed. */
    public record Typed(
            @RestForm @Nullable String effectiveOn,
            @RestForm @Nullable String text,
            @RestForm @Nullable String textEn,
            @RestForm @Nullable String pledge,
            @RestForm @Nullable String pledgeEn,
            @RestForm @Nullable String change,
            @RestForm @Nullable String changeEn,
            @RestForm @Nullable String renewBy,
            @RestForm @Nullable List<String> retake,
            @RestForm @Nullable String asksFrom,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        /** Whether the quiz of the module is to be passed again. */
        public boolean retakes(String module) {
            return retake != null && retake.contains(module);
        }

        PublishGuideline.Draft draft() {
            return new PublishGuideline.Draft(
                    DateText.typed("effectiveOn", effectiveOn),
                    text,
                    textEn,
                    pledge,
                    pledgeEn,
                    change,
                    changeEn,
                    DateText.typedOrNull("renewBy", renewBy),
                    retake == null ? List.of() : List.copyOf(retake),
                    DateText.typedOrNull("asksFrom", asksFrom));
        }
    }

    private final CurrentActor actor;
    private final Guidelines guidelines;
    private final PublishGuideline publishGuideline;
    private final LicenceConfig config;
    private final LessonHtml html;
    private final Forms forms;
    private final Clock clock;

    GuidelinePages(
            CurrentActor actor,
            Guidelines guidelines,
            PublishGuideline publishGuideline,
            LicenceConfig config,
            LessonHtml html,
            Forms forms,
            Clock clock) {
        this.actor = actor;
        this.guidelines = guidelines;
        this.publishGuideline = publishGuideline;
        this.config = config;
        this.html = html;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list() {
        Actor who = actor.get();
        return new GuidelineList(
                guidelines.all(who), today(), current(who), PublishGuideline.mayPublish(who), who.locale());
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@RestPath UUID id) {
        Actor who = actor.get();
        Guideline edition = guidelines.of(who, id);
        return new GuidelinePage(
                edition,
                new RawString(html.render(edition.text().in(who.locale()), who.locale(), "")),
                today(),
                id.equals(current(who)),
                who.locale());
    }

    /** What the newest edition says, to be changed. */
    @GET
    @Path("new")
    @RolesAllowed({"HR", "TRAINER", "OWNER"})
    public TemplateInstance write() {
        return form(
                guidelines.all(actor.get()).stream()
                        .findFirst()
                        .map(last -> new Typed(
                                "",
                                last.text().ja(),
                                last.text().en(),
                                last.pledge().ja(),
                                last.pledge().en(),
                                "",
                                "",
                                "",
                                List.of(),
                                "",
                                null))
                        .orElse(new Typed("", "", "", "", "", "", "", "", List.of(), "", null)),
                Errors.NONE);
    }

    @POST
    @RolesAllowed({"HR", "TRAINER", "OWNER"})
    public Response publish(@BeanParam Typed typed) {
        return forms.submit(
                typed,
                () -> publishGuideline.publish(actor.get(), typed.draft()),
                done -> "/guidelines/" + done,
                errors -> form(typed, errors));
    }

    private TemplateInstance form(Typed typed, Errors errors) {
        return new GuidelineForm(typed, config.modules(), errors);
    }

    private @Nullable UUID current(Actor who) {
        Guideline current = guidelines.terms(who.body(), today()).current();
        return current == null ? null : current.id();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
