package org.meguri.learn.author.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.author.AddMedia;
import org.meguri.learn.author.CourseDraft;
import org.meguri.learn.author.CourseDrafts;
import org.meguri.learn.author.DraftChange;
import org.meguri.learn.author.ReviseDraft;
import org.meguri.learn.folder.CourseText.MediaText;
import org.meguri.learn.folder.CourseText.ModuleText;
import org.meguri.learn.folder.LessonMedia;
import org.meguri.learn.media.MediaConfig;
import org.meguri.learn.media.MediaFile;
import org.meguri.learn.media.MediaFiles;
import org.meguri.learn.media.MediaKind;
import org.meguri.learn.media.web.MediaAnswers;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;

/** The pictures, files and films of a module of a draft. */
@Path("/course-drafts/{id}/modules/{module}/media")
@RolesAllowed({"TRAINER", "OWNER"})
public class DraftMediaPages {

    private static final int LONGEST_WORDS = 200;

    /**
     * What a module has.
     *
     * @param added how a lesson names what was put there just now; empty where nothing was
     * @param words what a picture shows, as it was typed
     */
    @CheckedTemplate(basePath = "author", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record MediaPage(
            CourseDraft draft,
            ModuleText module,
            List<MediaRow> rows,
            String added,
            String words,
            MediaConfig limits,
            Errors errors)
            implements TemplateInstance {}

    /** A button. */
    public record ActForm(@RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final CourseDrafts drafts;
    private final AddMedia addMedia;
    private final ReviseDraft reviseDraft;
    private final MediaFiles files;
    private final MediaAnswers answers;
    private final MediaConfig limits;
    private final Forms forms;

    DraftMediaPages(
            CurrentActor actor,
            CourseDrafts drafts,
            AddMedia addMedia,
            ReviseDraft reviseDraft,
            MediaFiles files,
            MediaAnswers answers,
            MediaConfig limits,
            Forms forms) {
        this.actor = actor;
        this.drafts = drafts;
        this.addMedia = addMedia;
        this.reviseDraft = reviseDraft;
        this.files = files;
        this.answers = answers;
        this.limits = limits;
        this.forms = forms;
    }

    @GET
    public TemplateInstance list(
            @RestPath UUID id,
            @RestPath String module,
            @RestQuery @Nullable String added,
            @RestQuery @Nullable String alt) {
        return page(id, module, added, alt, "", Errors.NONE);
    }

    /**
     * Puts a file there. A picture needs its description here, unless it only decorates, or unless it is put into a text
     * where the description is written next ({@code later}).
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(
            @RestPath UUID id,
            @RestPath String module,
            @RestForm @Nullable FileUpload file,
            @RestForm @Nullable String alt,
            @RestForm @Nullable String decorative,
            @RestForm @Nullable String later,
            @RestForm("_submission") @Nullable String submission) {
        Actor who = actor.get();
        String words = decorative != null ? LessonMedia.NONE : Part.text(alt);
        String[] name = new String[1];
        return forms.submit(
                new ActForm(submission),
                () -> {
                    // whose draft it is comes before what is wrong with the file
                    module(id, module);
                    String fileName = file == null ? "" : file.fileName();
                    boolean picture = MediaKind.promisedBy(fileName)
                            .filter(kind -> kind.use() == MediaKind.Use.PICTURE)
                            .isPresent();
                    new Invalid.Check()
                            .that(!fileName.isBlank(), "file", "required")
                            .that(!picture || later != null || !words.isEmpty(), "alt", "media-alt")
                            .that(words.length() <= LONGEST_WORDS, "alt", "too-long", LONGEST_WORDS)
                            .orThrow();
                    name[0] = added(who, id, module, Objects.requireNonNull(file));
                    return null;
                },
                done -> "/course-drafts/" + id + "/modules/" + encoded(module) + "/media"
                        + (name[0] == null ? "" : "?added=" + encoded(name[0]) + "&alt=" + encoded(words)),
                errors -> page(id, module, null, null, Part.text(alt), errors));
    }

    private String added(Actor who, UUID id, String module, FileUpload file) {
        try (InputStream in = Files.newInputStream(file.uploadedFile())) {
            return addMedia.add(who, id, module, file.fileName(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("{file}")
    public Response show(
            @RestPath UUID id,
            @RestPath String module,
            @RestPath String file,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        MediaText media = module(id, module).media(file).orElseThrow(NotFound::new);
        return answers.of(files.of(actor.get().body(), media.sha256()).orElseThrow(NotFound::new), file, range, known);
    }

    @POST
    @Path("{file}/removal")
    public Response remove(@RestPath UUID id, @RestPath String module, @RestPath String file, @BeanParam ActForm form) {
        return forms.submit(
                form,
                () -> {
                    reviseDraft.revise(actor.get(), id, new DraftChange.RemoveMedia(module, file), null);
                    return null;
                },
                done -> "/course-drafts/" + id + "/modules/" + encoded(module) + "/media",
                errors -> page(id, module, null, null, "", errors));
    }

    private ModuleText module(UUID id, String module) {
        return drafts.of(actor.get(), id).text().module(module).orElseThrow(NotFound::new);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private TemplateInstance page(
            UUID id, String code, @Nullable String added, @Nullable String alt, String words, Errors errors) {
        CourseDraft draft = drafts.of(actor.get(), id);
        ModuleText module = draft.text().module(code).orElseThrow(NotFound::new);
        Map<String, MediaFile> known = files.of(
                draft.bodyId(), module.media().stream().map(MediaText::sha256).toList());
        List<MediaRow> rows = module.media().stream()
                .filter(one -> known.containsKey(one.sha256()))
                .map(one -> MediaRow.of(Objects.requireNonNull(known.get(one.sha256())), one.name(), module))
                .toList();
        String fresh = module.media().stream()
                .filter(one -> one.name().equals(added))
                .findFirst()
                .flatMap(one -> MediaKind.promisedBy(one.name()))
                .map(kind -> MediaRow.markdown(kind, String.valueOf(added), alt))
                .orElse("");
        return new MediaPage(draft, module, rows, fresh, words, limits, errors);
    }
}
