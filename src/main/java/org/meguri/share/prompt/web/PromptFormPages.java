package org.meguri.share.prompt.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.practice.PracticeAssignment;
import org.meguri.practice.PracticeLog;
import org.meguri.practice.Practices;
import org.meguri.practice.WorkTask;
import org.meguri.share.Case;
import org.meguri.share.Cases;
import org.meguri.share.prompt.Present;
import org.meguri.share.prompt.Prompt;
import org.meguri.share.prompt.PromptText;
import org.meguri.share.prompt.Prompts;
import org.meguri.share.prompt.WritePrompt;

/** Handing on a prompt, filled in from a try or a case where there is one, and writing its next version. */
@Path("/prompts")
@RolesAllowed("EMPLOYEE")
public class PromptFormPages {

    /**
     * The form.
     *
     * @param prompt which is written anew; null for a new one
     * @param tools the names and versions of the tools in use, to choose from
     */
    @CheckedTemplate(basePath = "prompt", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PromptForm(
            @Nullable Prompt prompt,
            List<PromptViews.Choice> tasks,
            List<String> tools,
            List<String> toolVersions,
            Typed typed,
            Errors errors)
            implements TemplateInstance {}

    /** What stands in the fields. */
    public record Typed(
            String title,
            String purpose,
            String text,
            String tool,
            String toolVersion,
            String model,
            Collection<String> tasks,
            String infoClass) {

        static Typed of(PromptText text) {
            return new Typed(
                    text.title(),
                    text.purpose(),
                    text.text(),
                    text.tool(),
                    text.toolVersion(),
                    shown(text.model()),
                    text.tasks(),
                    text.infoClass() == null ? "" : text.infoClass().toString());
        }

        public boolean isLevel(int level) {
            return infoClass.equals(String.valueOf(level));
        }

        private static String shown(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    /** A prompt as typed. */
    public record WritePromptForm(
            @RestForm @Nullable @NoPersonalData String title,
            @RestForm @Nullable @NoPersonalData String purpose,
            @RestForm @Nullable @NoPersonalData String text,
            @RestForm @Nullable String tool,
            @RestForm @Nullable String toolVersion,
            @RestForm @Nullable String model,
            @RestForm List<String> tasks,
            @RestForm @Nullable String infoClass,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        PromptText typed() {
            return PromptText.typed(
                    title, purpose, text, tool, toolVersion, model, tasks, PromptAsked.number(infoClass));
        }

        Typed again() {
            return new Typed(
                    Typed.shown(title),
                    Typed.shown(purpose),
                    Typed.shown(text),
                    Typed.shown(tool),
                    Typed.shown(toolVersion),
                    Typed.shown(model),
                    tasks,
                    Typed.shown(infoClass));
        }
    }

    private final CurrentActor actor;
    private final PromptViews views;
    private final Prompts prompts;
    private final WritePrompt writePrompt;
    private final Practices practices;
    private final Cases cases;
    private final Forms forms;

    PromptFormPages(
            CurrentActor actor,
            PromptViews views,
            Prompts prompts,
            WritePrompt writePrompt,
            Practices practices,
            Cases cases,
            Forms forms) {
        this.actor = actor;
        this.views = views;
        this.prompts = prompts;
        this.writePrompt = writePrompt;
        this.practices = practices;
        this.cases = cases;
        this.forms = forms;
    }

    /** An empty form, or one with the prompt of a try of the reader's own, or of a case. */
    @GET
    @Path("new")
    public TemplateInstance form(
            @RestQuery @Nullable String practice,
            @RestQuery @Nullable String log,
            @RestQuery("case") @Nullable String source) {
        Actor who = actor.get();
        PromptText text = PromptText.typed(null, null, null, null, null, null, null, null);
        if (practice != null) {
            text = ofTry(
                    who,
                    Inputs.id(practice).orElseThrow(NotFound::new),
                    Inputs.id(log).orElse(null));
        } else if (source != null) {
            text = ofCase(who, cases.of(who, Inputs.id(source).orElseThrow(NotFound::new)));
        }
        return page(null, Typed.of(text), Errors.NONE);
    }

    private PromptText ofTry(Actor who, UUID id, @Nullable UUID log) {
        PracticeAssignment practice = practices.ofSelf(who, id);
        WorkTask task = practice.task();
        String prompt = practices.logs(id).stream()
                .filter(one -> log == null || one.id().equals(log))
                .map(PracticeLog::prompt)
                .filter(one -> one != null)
                .reduce((earlier, later) -> later)
                .orElse("");
        return PromptText.typed(
                task == null ? "" : Text.abbreviate(task.name().in(who.locale()), PromptText.TITLE),
                "",
                prompt,
                "",
                "",
                null,
                task == null ? List.of() : List.of(task.code()),
                task == null ? null : task.infoClass());
    }

    private static PromptText ofCase(Actor who, Case told) {
        return PromptText.typed(
                told.story().title(),
                Text.abbreviate(told.story().advice(), PromptText.PURPOSE),
                told.story().prompt(),
                "",
                "",
                null,
                List.of(told.task().code()),
                null);
    }

    @POST
    public Response write(@BeanParam WritePromptForm form) {
        return forms.submit(
                form,
                () -> writePrompt.write(actor.get(), form.typed()),
                made -> "/prompts/" + made,
                errors -> page(null, form.again(), errors));
    }

    @GET
    @Path("{id}/edit")
    public TemplateInstance edit(@RestPath UUID id) {
        Prompt prompt = kept(id);
        return page(prompt, Typed.of(prompts.version(actor.get(), id, null).text()), Errors.NONE);
    }

    @POST
    @Path("{id}")
    public Response revise(@RestPath UUID id, @BeanParam WritePromptForm form) {
        return forms.submit(
                form,
                () -> {
                    writePrompt.revise(actor.get(), id, form.typed(), form.version());
                    return null;
                },
                done -> "/prompts/" + id,
                errors -> page(prompts.of(actor.get(), id), form.again(), errors));
    }

    private Prompt kept(UUID id) {
        Prompt prompt = prompts.of(actor.get(), id);
        if (!prompt.mayKeep(actor.get())) {
            throw new Forbidden("prompt-of-another");
        }
        return prompt;
    }

    private PromptForm page(@Nullable Prompt prompt, Typed typed, Errors errors) {
        Present present = prompts.present(actor.get());
        return new PromptForm(
                prompt,
                views.tasks(typed.tasks()),
                present.tools().keySet().stream().sorted().toList(),
                present.tools().values().stream().distinct().sorted().toList(),
                typed,
                errors);
    }
}
