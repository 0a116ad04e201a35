package org.meguri.practice.answer.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.practice.answer.AnswerTemplate;
import org.meguri.practice.answer.AnswerTemplates;
import org.meguri.practice.answer.AnswerText;
import org.meguri.practice.answer.WriteTemplate;

/** A trainer's own templates for answers. */
@Path("/answer-templates")
@RolesAllowed("TRAINER")
public class TemplatePages {

    /** The list, with the form for a new one. */
    @CheckedTemplate(basePath = "answer", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record TemplateList(List<AnswerTemplate> templates, Typed typed, Errors errors)
            implements TemplateInstance {}

    /** One of them, to write anew. */
    @CheckedTemplate(basePath = "answer", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record TemplatePage(AnswerTemplate template, Typed typed, Errors errors) implements TemplateInstance {}

    /** What stands in the fields. */
    public record Typed(String name, String goodPoint, String tryNext, String showTo) {
        static final Typed NOTHING = new Typed("", "", "", "");

        static Typed of(AnswerTemplate template) {
            AnswerText text = template.text();
            String showTo = text.showTo();
            return new Typed(template.name(), text.goodPoint(), text.tryNext(), showTo == null ? "" : showTo);
        }
    }

    /** A template as typed. */
    public record TemplateForm(
            @RestForm @Nullable String name,
            @RestForm @Nullable @NoPersonalData String goodPoint,
            @RestForm @Nullable @NoPersonalData String tryNext,
            @RestForm @Nullable @NoPersonalData String showTo,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        AnswerText text() {
            return AnswerText.typed(goodPoint, tryNext, showTo);
        }

        Typed typed() {
            return new Typed(shown(name), shown(goodPoint), shown(tryNext), shown(showTo));
        }

        private static String shown(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    /** Which version is thrown away. */
    public record RemovalForm(
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final AnswerTemplates templates;
    private final WriteTemplate writeTemplate;
    private final Forms forms;

    TemplatePages(CurrentActor actor, AnswerTemplates templates, WriteTemplate writeTemplate, Forms forms) {
        this.actor = actor;
        this.templates = templates;
        this.writeTemplate = writeTemplate;
        this.forms = forms;
    }

    @GET
    public TemplateInstance list() {
        return list(Typed.NOTHING, Errors.NONE);
    }

    @POST
    public Response write(@BeanParam TemplateForm form) {
        return forms.submit(
                form,
                () -> writeTemplate.write(actor.get(), null, form.name(), form.text(), null),
                made -> "/answer-templates",
                errors -> list(form.typed(), errors));
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@RestPath UUID id) {
        AnswerTemplate template = templates.of(actor.get(), id);
        return new TemplatePage(template, Typed.of(template), Errors.NONE);
    }

    @POST
    @Path("{id}")
    public Response rewrite(@RestPath UUID id, @BeanParam TemplateForm form) {
        return forms.submit(
                form,
                () -> writeTemplate.write(actor.get(), id, form.name(), form.text(), form.version()),
                made -> "/answer-templates",
                errors -> new TemplatePage(templates.of(actor.get(), id), form.typed(), errors));
    }

    @POST
    @Path("{id}/removal")
    public Response drop(@RestPath UUID id, @BeanParam RemovalForm form) {
        return forms.submit(
                form,
                () -> {
                    writeTemplate.drop(actor.get(), id, form.version());
                    return null;
                },
                done -> "/answer-templates",
                errors -> list(Typed.NOTHING, errors));
    }

    private TemplateInstance list(Typed typed, Errors errors) {
        return new TemplateList(templates.of(actor.get()), typed, errors);
    }
}
