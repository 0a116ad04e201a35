package org.meguri.learn.author.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.author.CourseDraft;
import org.meguri.learn.author.CourseDrafts;
import org.meguri.learn.author.DraftChange;
import org.meguri.learn.author.DropDraft;
import org.meguri.learn.author.PublishDraft;
import org.meguri.learn.author.ReviseDraft;
import org.meguri.learn.folder.CourseFiles;
import org.meguri.learn.folder.CourseFolder;
import org.meguri.learn.folder.CourseText;
import org.meguri.learn.folder.CourseText.ModuleText;
import org.meguri.learn.folder.CourseZip;
import org.meguri.learn.media.MediaFiles;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Limit;
import org.meguri.platform.web.Reader;
import org.meguri.platform.web.Texts;

/** A draft as a whole: what it has, what is still missing, publishing it. */
@Path("/course-drafts/{id}")
@RolesAllowed({"TRAINER", "OWNER"})
public class DraftPages {

    /** What stands in the way of publishing. */
    public record Missing(String file, String text) {}

    /** A draft. */
    @CheckedTemplate(basePath = "author", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record DraftPage(CourseDraft draft, Outline view, List<Missing> missing, Errors errors)
            implements TemplateInstance {}

    /** The fields of the course as they stand or as they were typed, and what it has. */
    public record Outline(
            String title, String titleEn, String summary, String summaryEn, String seen, List<ModuleText> modules) {}

    /** Title and summary, as typed. */
    public record CourseForm(
            @RestForm @NotBlank(message = "required") @Limit(100)
            String title,

            @RestForm @Nullable @Limit(200) String titleEn,

            @RestForm @NotBlank(message = "required") @Limit(500)
            String summary,

            @RestForm @Nullable @Limit(1000) String summaryEn,
            @RestForm @Nullable String seen,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    /** The title of something new. */
    public record TitleForm(
            @RestForm @NotBlank(message = "required") @Limit(100)
            String newTitle,

            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    /** A button; {@code way} is up or down. */
    public record ActForm(
            @RestForm @Nullable String way,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    private final CurrentActor actor;
    private final CourseDrafts drafts;
    private final ReviseDraft reviseDraft;
    private final PublishDraft publishDraft;
    private final DropDraft dropDraft;
    private final MediaFiles files;
    private final Forms forms;
    private final Texts texts;
    private final Reader reader;

    DraftPages(
            CurrentActor actor,
            CourseDrafts drafts,
            ReviseDraft reviseDraft,
            PublishDraft publishDraft,
            DropDraft dropDraft,
            MediaFiles files,
            Forms forms,
            Texts texts,
            Reader reader) {
        this.actor = actor;
        this.drafts = drafts;
        this.reviseDraft = reviseDraft;
        this.publishDraft = publishDraft;
        this.dropDraft = dropDraft;
        this.files = files;
        this.forms = forms;
        this.texts = texts;
        this.reader = reader;
    }

    @GET
    public TemplateInstance show(@RestPath UUID id) {
        return page(id, null, Errors.NONE);
    }

    @POST
    public Response describe(@RestPath UUID id, @BeanParam CourseForm form) {
        return forms.submit(
                form,
                () -> {
                    reviseDraft.revise(
                            actor.get(),
                            id,
                            new DraftChange.Describe(
                                    Part.words(form.title(), form.titleEn()),
                                    Part.words(form.summary(), form.summaryEn())),
                            form.seen());
                    return null;
                },
                done -> "/course-drafts/" + id,
                errors -> page(id, form, errors));
    }

    @GET
    @Path("folder")
    @Produces("application/zip")
    public Response folder(@RestPath UUID id) {
        CourseDraft draft = drafts.of(actor.get(), id);
        CourseFolder folder = CourseFiles.write(draft.text());
        UUID body = draft.bodyId();
        StreamingOutput zip = out -> CourseZip.pack(folder, (sha256, to) -> files.copy(body, sha256, to), out);
        return Response.ok(zip)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + draft.code() + ".zip\"")
                .build();
    }

    @POST
    @Path("publication")
    public Response publish(@RestPath UUID id, @BeanParam ActForm form) {
        return forms.submit(
                form,
                () -> {
                    publishDraft.publish(actor.get(), id, form.version());
                    return null;
                },
                done -> "/course-drafts",
                // what is missing stands on the page already, file by file
                errors -> page(id, null, errors.general() == null ? Errors.NONE : errors));
    }

    @POST
    @Path("dropping")
    public Response drop(@RestPath UUID id, @BeanParam ActForm form) {
        return forms.submit(
                form,
                () -> {
                    dropDraft.drop(actor.get(), id);
                    return null;
                },
                done -> "/course-drafts",
                errors -> page(id, null, errors));
    }

    @POST
    @Path("modules")
    public Response addModule(@RestPath UUID id, @BeanParam TitleForm form) {
        return change(id, form, new DraftChange.AddModule(Part.text(form.newTitle())));
    }

    @POST
    @Path("modules/{module}/moves")
    public Response moveModule(@RestPath UUID id, @RestPath String module, @BeanParam ActForm form) {
        return change(id, form, new DraftChange.MoveModule(module, "up".equals(form.way())));
    }

    @POST
    @Path("modules/{module}/copies")
    public Response copyModule(@RestPath UUID id, @RestPath String module, @BeanParam ActForm form) {
        return change(id, form, new DraftChange.CopyModule(module));
    }

    @POST
    @Path("modules/{module}/removal")
    public Response removeModule(@RestPath UUID id, @RestPath String module, @BeanParam ActForm form) {
        return change(id, form, new DraftChange.RemoveModule(module));
    }

    @POST
    @Path("modules/{module}/lessons")
    public Response addLesson(@RestPath UUID id, @RestPath String module, @BeanParam TitleForm form) {
        return change(id, form, new DraftChange.AddLesson(module, Part.text(form.newTitle())));
    }

    @POST
    @Path("modules/{module}/lessons/{stem}/moves")
    public Response moveLesson(
            @RestPath UUID id, @RestPath String module, @RestPath String stem, @BeanParam ActForm form) {
        return change(id, form, new DraftChange.MoveLesson(module, stem, "up".equals(form.way())));
    }

    @POST
    @Path("modules/{module}/lessons/{stem}/copies")
    public Response copyLesson(
            @RestPath UUID id, @RestPath String module, @RestPath String stem, @BeanParam ActForm form) {
        return change(id, form, new DraftChange.CopyLesson(module, stem));
    }

    @POST
    @Path("modules/{module}/lessons/{stem}/removal")
    public Response removeLesson(
            @RestPath UUID id, @RestPath String module, @RestPath String stem, @BeanParam ActForm form) {
        return change(id, form, new DraftChange.RemoveLesson(module, stem));
    }

    private Response change(UUID id, Forms.Form form, DraftChange change) {
        return forms.submit(
                form,
                () -> {
                    reviseDraft.revise(actor.get(), id, change, null);
                    return null;
                },
                done -> "/course-drafts/" + id + "#modules",
                errors -> page(id, null, errors));
    }

    private TemplateInstance page(UUID id, @Nullable CourseForm typed, Errors errors) {
        CourseDraft draft = drafts.of(actor.get(), id);
        CourseText text = draft.text();
        String seen = new DraftChange.Describe(text.title(), text.summary()).mark(text);
        Outline view = typed == null
                ? new Outline(
                        text.title().ja(),
                        Part.english(text.title()),
                        text.summary().ja(),
                        Part.english(text.summary()),
                        seen,
                        text.modules())
                : new Outline(
                        Part.text(typed.title()),
                        Part.text(typed.titleEn()),
                        Part.text(typed.summary()),
                        Part.text(typed.summaryEn()),
                        seen,
                        text.modules());
        List<Missing> missing = draft.faults().stream()
                .map(fault -> new Missing(fault.field(), texts.of(fault.code(), fault.args(), reader.locale())))
                .distinct()
                .toList();
        return new DraftPage(draft, view, missing, errors);
    }
}
