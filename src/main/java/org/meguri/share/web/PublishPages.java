package org.meguri.share.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Ids;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Limit;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.practice.PracticeAssignment;
import org.meguri.practice.PracticeLog;
import org.meguri.practice.Practices;
import org.meguri.practice.lookback.LookBackPart;
import org.meguri.practice.lookback.LookBackText;
import org.meguri.practice.lookback.LookBacks;
import org.meguri.share.Audience;
import org.meguri.share.Byline;
import org.meguri.share.CaseKind;
import org.meguri.share.Cases;
import org.meguri.share.PublishCase;
import org.meguri.share.Story;

/** Telling a practice as a case: one step, with a draft made of what was recorded. */
@Path("/cases")
@RolesAllowed("EMPLOYEE")
public class PublishPages {

    /** The practices that can be told. */
    @CheckedTemplate(basePath = "share", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PublishChoice(List<Cases.Shareable> practices, Locale locale) implements TemplateInstance {}

    /** The form. */
    @CheckedTemplate(basePath = "share", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PublishPage(
            UUID practice,
            String task,
            CaseKind kind,
            List<CaseKind> kinds,
            List<Audience> audiences,
            Draft draft,
            Author author,
            boolean reported,
            Errors errors)
            implements TemplateInstance {}

    /** A case as typed. */
    public record PublishForm(
            @RestForm @NotBlank(message = "required") String practice,
            @RestForm @NotBlank(message = "choose-one") String kind,

            @RestForm @Nullable @Limit(Story.TITLE) @NoPersonalData
            String title,

            @RestForm @Nullable @Limit(Story.TEXT) @NoPersonalData
            String problem,

            @RestForm @Nullable @Limit(Story.TEXT) @NoPersonalData
            String tried,

            @RestForm @Nullable @Limit(Story.TEXT) @NoPersonalData
            String result,

            @RestForm @Nullable @Limit(Story.TEXT) @NoPersonalData
            String why,

            @RestForm @Nullable @Limit(Story.TEXT) @NoPersonalData
            String advice,

            @RestForm @Nullable @Limit(Story.PROMPT) @NoPersonalData
            String prompt,

            @RestForm @NotBlank(message = "choose-one") String byline,
            @RestForm @NotBlank(message = "choose-one") String audience,

            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        PublishCase.Telling telling() {
            return new PublishCase.Telling(
                    Typed.choice(CaseKind.values(), "kind", kind),
                    Typed.choice(Byline.values(), "byline", byline),
                    Typed.choice(Audience.values(), "audience", audience),
                    Story.typed(title, problem, tried, result, why, advice, prompt));
        }
    }

    private final CurrentActor actor;
    private final Practices practices;
    private final Cases cases;
    private final Drafts drafts;
    private final LookBacks lookBacks;
    private final PublishCase publishCase;
    private final Forms forms;

    PublishPages(
            CurrentActor actor,
            Practices practices,
            Cases cases,
            Drafts drafts,
            LookBacks lookBacks,
            PublishCase publishCase,
            Forms forms) {
        this.actor = actor;
        this.practices = practices;
        this.cases = cases;
        this.drafts = drafts;
        this.lookBacks = lookBacks;
        this.publishCase = publishCase;
        this.forms = forms;
    }

    @GET
    @Path("new")
    public Response write(
            @RestQuery @Nullable String practice,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String lookBack) {
        if (practice == null || practice.isBlank()) {
            return Response.ok(new PublishChoice(
                            cases.shareable(actor.get()), actor.get().locale()))
                    .build();
        }
        UUID id = Ids.parse(practice).orElseThrow(NotFound::new);
        PracticeAssignment own = practices.ofSelf(actor.get(), id);
        Optional<UUID> published = cases.ofPractice(actor.get(), id);
        if (published.isPresent()) {
            return Forms.seeOther("/cases/" + published.get());
        }
        List<PracticeLog> logs = practices.logs(id);
        if (!own.isOpen() || logs.isEmpty()) {
            return Forms.seeOther("/practices/" + id);
        }
        CaseKind told = Typed.find(CaseKind.values(), kind)
                .orElseGet(() -> CaseKind.after(logs.get(logs.size() - 1).outcome()));
        Draft draft = drafts.of(own, logs, told);
        LookBackText thought = Ids.parse(lookBack)
                .flatMap(occasion -> lookBacks.part(actor.get(), occasion))
                .map(LookBackPart::text)
                .orElse(null);
        return Response.ok(page(own, told, thought == null ? draft : draft.after(thought), Errors.NONE))
                .build();
    }

    @POST
    public Response publish(@BeanParam PublishForm form) {
        return forms.submit(
                form,
                () -> publishCase.publish(
                        actor.get(), Ids.parse(form.practice()).orElseThrow(NotFound::new), form.telling()),
                done -> "/cases/" + done,
                errors -> again(form, errors));
    }

    private TemplateInstance again(PublishForm form, Errors errors) {
        UUID id = Ids.parse(form.practice()).orElseThrow(NotFound::new);
        return page(
                practices.ofSelf(actor.get(), id),
                Typed.find(CaseKind.values(), form.kind()).orElse(CaseKind.SUCCESS),
                Draft.of(form),
                errors);
    }

    private TemplateInstance page(PracticeAssignment own, CaseKind kind, Draft draft, Errors errors) {
        return new PublishPage(
                own.id(),
                drafts.task(own),
                kind,
                List.of(CaseKind.values()),
                drafts.audiences(),
                draft,
                drafts.author(),
                own.isReported(),
                errors);
    }
}
