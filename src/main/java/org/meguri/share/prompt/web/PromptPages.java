package org.meguri.share.prompt.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Page;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.share.prompt.JudgePrompt;
import org.meguri.share.prompt.PromptRow;
import org.meguri.share.prompt.Prompts;
import org.meguri.share.prompt.TryPrompt;
import org.meguri.share.prompt.WritePrompt;

/** The prompt library: to search, to read with what was said of it, and to put into a try. */
@Path("/prompts")
@RolesAllowed("EMPLOYEE")
public class PromptPages {

    private static final int PAGE = 20;

    /** The list. */
    @CheckedTemplate(basePath = "prompt", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PromptList(
            Page<PromptRow> found,
            List<PromptViews.Line> lines,
            PromptAsked asked,
            List<PromptViews.Choice> tasks,
            Locale locale)
            implements TemplateInstance {}

    /** One prompt in one of its versions. */
    @CheckedTemplate(basePath = "prompt", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PromptPage(PromptViews.View view, Typed typed, Errors errors) implements TemplateInstance {}

    /** What stands in the fields of the page of one prompt. */
    public record Typed(String worked, String context, String practice, List<String> values, String reason) {

        static Typed nothing(PromptViews.View view) {
            return new Typed(view.ownWorked(), view.ownContext(), view.firstPractice(), List.of(), "");
        }

        /** All of it, as it is looked at. */
        public String joined() {
            return String.join("\n", values);
        }

        /** What was typed for the gap at that place. */
        public String value(int index) {
            return index < values.size() ? values.get(index) : "";
        }
    }

    /** Whether it worked. */
    public record VerdictForm(
            @RestForm @Nullable String worked,
            @RestForm @Nullable @NoPersonalData String context,
            @RestForm @Nullable Integer number,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    /** What fills the gaps, in their order, and into which practice it goes. */
    public record TryPromptForm(
            @RestForm @Nullable String practice,
            @RestForm List<String> value,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    /** Why it is taken out of use. */
    public record RetirementForm(
            @RestForm @Nullable @NoPersonalData String reason,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    private final CurrentActor actor;
    private final PromptViews views;
    private final Prompts prompts;
    private final WritePrompt writePrompt;
    private final JudgePrompt judgePrompt;
    private final TryPrompt tryPrompt;
    private final Inputs inputs;
    private final Forms forms;

    PromptPages(
            CurrentActor actor,
            PromptViews views,
            Prompts prompts,
            WritePrompt writePrompt,
            JudgePrompt judgePrompt,
            TryPrompt tryPrompt,
            Inputs inputs,
            Forms forms) {
        this.actor = actor;
        this.views = views;
        this.prompts = prompts;
        this.writePrompt = writePrompt;
        this.judgePrompt = judgePrompt;
        this.tryPrompt = tryPrompt;
        this.inputs = inputs;
        this.forms = forms;
    }

    @GET
    public TemplateInstance list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String task,
            @RestQuery @Nullable String infoClass,
            @RestQuery @Nullable String which,
            @RestQuery boolean own,
            @RestQuery @Nullable String offset) {
        Actor who = actor.get();
        PromptAsked asked = PromptAsked.of(q, task, infoClass, which, own);
        var present = prompts.present(who);
        Page<PromptRow> found = prompts.search(who, asked.filter(), present, Inputs.offset(offset), PAGE);
        return new PromptList(
                found, views.lines(found.items(), present), asked, views.tasks(List.of(asked.task())), who.locale());
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable String version) {
        PromptViews.View view = views.of(id, PromptAsked.number(version));
        return new PromptPage(view, Typed.nothing(view), Errors.NONE);
    }

    @POST
    @Path("{id}/verdict")
    public Response judge(@RestPath UUID id, @BeanParam VerdictForm form) {
        return forms.submit(
                form,
                () -> {
                    judgePrompt.judge(actor.get(), id, form.number(), yes(form.worked()), form.context());
                    return null;
                },
                done -> "/prompts/" + id + (form.number() == null ? "" : "?version=" + form.number()) + "#said",
                errors -> {
                    PromptViews.View view = views.of(id, form.number());
                    return new PromptPage(
                            view,
                            new Typed(shown(form.worked()), shown(form.context()), view.firstPractice(), List.of(), ""),
                            errors);
                });
    }

    @POST
    @Path("{id}/try")
    public Response put(@RestPath UUID id, @BeanParam TryPromptForm form) {
        return forms.submit(
                form,
                () -> {
                    inputs.check(FilledGaps.of(form.value()));
                    UUID practice = Inputs.id(form.practice()).orElse(null);
                    tryPrompt.put(actor.get(), id, practice, form.value());
                    return practice;
                },
                done -> "/practices/" + done + "/logs/new",
                errors -> {
                    PromptViews.View view = views.of(id, null);
                    return new PromptPage(
                            view,
                            new Typed(view.ownWorked(), view.ownContext(), shown(form.practice()), form.value(), ""),
                            errors);
                });
    }

    @POST
    @Path("{id}/retirement")
    public Response retire(@RestPath UUID id, @BeanParam RetirementForm form) {
        return forms.submit(
                form,
                () -> {
                    writePrompt.retire(actor.get(), id, form.reason(), form.version());
                    return null;
                },
                done -> "/prompts/" + id,
                errors -> {
                    PromptViews.View view = views.of(id, null);
                    return new PromptPage(
                            view,
                            new Typed(
                                    view.ownWorked(),
                                    view.ownContext(),
                                    view.firstPractice(),
                                    List.of(),
                                    shown(form.reason())),
                            errors);
                });
    }

    private static @Nullable Boolean yes(@Nullable String typed) {
        return "yes".equals(typed) ? Boolean.TRUE : "no".equals(typed) ? Boolean.FALSE : null;
    }

    private static String shown(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
