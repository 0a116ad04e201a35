package org.meguri.learn.author.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.author.AddMedia;
import org.meguri.learn.author.CourseDraft;
import org.meguri.learn.author.CourseDrafts;
import org.meguri.learn.author.DraftChange;
import org.meguri.learn.author.DropDraft;
import org.meguri.learn.author.HandInFolder;
import org.meguri.learn.author.OpenDraft;
import org.meguri.learn.author.PublishDraft;
import org.meguri.learn.author.ReviseDraft;
import org.meguri.learn.folder.CourseFiles;
import org.meguri.learn.folder.CourseFolder;
import org.meguri.learn.folder.CourseText.MediaText;
import org.meguri.learn.folder.CourseText.ModuleText;
import org.meguri.learn.folder.CourseZip;
import org.meguri.learn.media.MediaFile;
import org.meguri.learn.media.MediaFiles;
import org.meguri.learn.media.MediaKind;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Once;
import org.meguri.platform.web.Reader;
import org.meguri.platform.web.Texts;

/** Writing courses for programs: a whole course goes in and out as one ZIP file of plain text, pictures and films. */
@Path("/api/v1/course-drafts")
@RolesAllowed({"TRAINER", "OWNER"})
@Tag(name = "course-drafts")
public class AuthorApi {

    /** Which course to write; where it is new a title, and the code of a course to begin like. */
    public record DraftRequest(
            @Nullable String code,
            @Nullable String title,
            @Nullable String like) {}

    /** A module of a draft. */
    public record DraftModuleJson(String code, String title, int lessons, int questions) {}

    /** What stands in the way of publishing, by its file. */
    public record MissingJson(String file, String code, String text) {}

    /** A draft. */
    @JsonInclude
    public record DraftJson(
            UUID id,
            String code,
            String title,
            OffsetDateTime changedAt,
            List<DraftModuleJson> modules,
            List<MissingJson> missing,
            int version) {}

    /** A picture, file or film; {@code markdown} is how a lesson names it. */
    public record MediaJson(String name, MediaKind kind, String type, long bytes, String sha256, String markdown) {}

    /** A draft in a list. */
    public record DraftRowJson(UUID id, String code, String changedBy, OffsetDateTime changedAt) {}

    private final CurrentActor actor;
    private final CourseDrafts drafts;
    private final OpenDraft openDraft;
    private final HandInFolder handInFolder;
    private final PublishDraft publishDraft;
    private final DropDraft dropDraft;
    private final AddMedia addMedia;
    private final ReviseDraft reviseDraft;
    private final MediaFiles files;
    private final Once once;
    private final Texts texts;
    private final Reader reader;
    private final Clock clock;

    AuthorApi(
            CurrentActor actor,
            CourseDrafts drafts,
            OpenDraft openDraft,
            HandInFolder handInFolder,
            PublishDraft publishDraft,
            DropDraft dropDraft,
            AddMedia addMedia,
            ReviseDraft reviseDraft,
            MediaFiles files,
            Once once,
            Texts texts,
            Reader reader,
            Clock clock) {
        this.actor = actor;
        this.drafts = drafts;
        this.openDraft = openDraft;
        this.handInFolder = handInFolder;
        this.publishDraft = publishDraft;
        this.dropDraft = dropDraft;
        this.addMedia = addMedia;
        this.reviseDraft = reviseDraft;
        this.files = files;
        this.once = once;
        this.texts = texts;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The drafts of courses")
    public ItemsJson<DraftRowJson> list() {
        return ItemsJson.all(drafts.list(actor.get()).stream()
                .map(row -> new DraftRowJson(
                        row.id(),
                        row.code(),
                        row.changedBy(),
                        row.changedAt().atZone(clock.getZone()).toOffsetDateTime()))
                .toList());
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Begin to write a course",
            description = "A course that is taught begins with what it says now; a new one needs a title.")
    public DraftJson open(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable DraftRequest request) {
        return json(once.of(
                key,
                () -> openDraft.open(
                        actor.get(),
                        request == null ? null : request.code(),
                        request == null ? null : request.title(),
                        request == null ? null : request.like())));
    }

    @POST
    @Path("folders")
    @Consumes({"application/zip", MediaType.APPLICATION_OCTET_STREAM})
    @ResponseStatus(201)
    @Operation(summary = "Make a draft of the folder of a course, packed as one ZIP file")
    public DraftJson handIn(@Nullable InputStream zip) {
        return json(handInFolder.handIn(actor.get(), zip == null ? InputStream.nullInputStream() : zip));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A draft, and what is missing before it can be published")
    public DraftJson show(@RestPath UUID id) {
        return json(id);
    }

    @GET
    @Path("{id}/folder")
    @Produces("application/zip")
    @ResponseHeader(name = HttpHeaders.CONTENT_DISPOSITION, value = "attachment; filename=\"course.zip\"")
    @Operation(summary = "The folder of the course, packed as one ZIP file")
    public StreamingOutput folder(@RestPath UUID id) {
        CourseDraft draft = drafts.of(actor.get(), id);
        CourseFolder folder = CourseFiles.write(draft.text());
        UUID body = draft.bodyId();
        return out -> CourseZip.pack(folder, (sha256, to) -> files.copy(body, sha256, to), out);
    }

    @POST
    @Path("{id}/modules/{module}/copies")
    @ResponseStatus(201)
    @Operation(summary = "Put a module into the draft once more, to write another like it")
    public DraftJson copyModule(@RestPath UUID id, @RestPath String module) {
        reviseDraft.revise(actor.get(), id, new DraftChange.CopyModule(module), null);
        return json(id);
    }

    @GET
    @Path("{id}/modules/{module}/media")
    @Operation(summary = "The pictures, files and films of a module")
    public ItemsJson<MediaJson> media(@RestPath UUID id, @RestPath String module) {
        CourseDraft draft = drafts.of(actor.get(), id);
        ModuleText text = draft.text().module(module).orElseThrow(NotFound::new);
        Map<String, MediaFile> known = files.of(
                draft.bodyId(), text.media().stream().map(MediaText::sha256).toList());
        return ItemsJson.all(text.media().stream()
                .filter(one -> known.containsKey(one.sha256()))
                .map(one -> media(Objects.requireNonNull(known.get(one.sha256())), one.name()))
                .toList());
    }

    @POST
    @Path("{id}/modules/{module}/media")
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(201)
    @Operation(
            summary = "Put a picture, file or film into a module",
            description =
                    "The body is the file; what it is, its bytes decide, and the ending of its name has to agree.")
    public MediaJson addMedia(
            @RestPath UUID id, @RestPath String module, @RestQuery @Nullable String name, @Nullable InputStream file) {
        String added = addMedia.add(
                actor.get(), id, module, name == null ? "" : name, file == null ? InputStream.nullInputStream() : file);
        CourseDraft draft = drafts.of(actor.get(), id);
        MediaText text =
                draft.text().module(module).flatMap(one -> one.media(added)).orElseThrow(NotFound::new);
        return media(files.of(draft.bodyId(), text.sha256()).orElseThrow(NotFound::new), added);
    }

    @DELETE
    @Path("{id}/modules/{module}/media/{file}")
    @Operation(summary = "Take a picture, file or film out of a module")
    public void removeMedia(@RestPath UUID id, @RestPath String module, @RestPath String file) {
        reviseDraft.revise(actor.get(), id, new DraftChange.RemoveMedia(module, file), null);
    }

    private static MediaJson media(MediaFile file, String name) {
        return new MediaJson(
                name,
                file.kind(),
                file.kind().type(),
                file.bytes(),
                file.sha256(),
                MediaRow.markdown(file.kind(), name, ""));
    }

    @PUT
    @Path("{id}/publication")
    @Operation(
            summary = "Publish what the draft says",
            description = "Modules that say something new get a further edition; who is enrolled in an earlier one"
                    + " finishes that. 422 names all that is missing, by file.")
    public void publish(@RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        publishDraft.publish(actor.get(), id, Once.version(ifMatch));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Throw a draft away; what is taught stays as it is")
    public void drop(@RestPath UUID id) {
        dropDraft.drop(actor.get(), id);
    }

    private DraftJson json(UUID id) {
        CourseDraft draft = drafts.of(actor.get(), id);
        return new DraftJson(
                draft.id(),
                draft.code(),
                draft.text().title().in(reader.locale()),
                draft.changedAt().atZone(clock.getZone()).toOffsetDateTime(),
                draft.text().modules().stream().map(this::module).toList(),
                draft.faults().stream()
                        .map(fault -> new MissingJson(
                                fault.field(), fault.code(), texts.of(fault.code(), fault.args(), reader.locale())))
                        .toList(),
                draft.version());
    }

    private DraftModuleJson module(ModuleText module) {
        return new DraftModuleJson(
                module.code(),
                module.title().in(reader.locale()),
                module.lessons().size(),
                module.quiz().questions().size());
    }
}
