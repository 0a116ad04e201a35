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
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.author.CourseDraft;
import org.meguri.learn.author.CourseDrafts;
import org.meguri.learn.author.DropDraft;
import org.meguri.learn.author.HandInFolder;
import org.meguri.learn.author.OpenDraft;
import org.meguri.learn.author.PublishDraft;
import org.meguri.learn.folder.CourseFiles;
import org.meguri.learn.folder.CourseText.ModuleText;
import org.meguri.learn.folder.CourseZip;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Once;
import org.meguri.platform.web.Reader;
import org.meguri.platform.web.Texts;

/** Writing courses for programs: a whole course goes in and out as one ZIP file of plain text. */
@Path("/api/v1/course-drafts")
@RolesAllowed({"TRAINER", "OWNER"})
@Tag(name = "course-drafts")
public class AuthorApi {

    /** Which course to write; a title where it is new. */
    public record DraftRequest(
            @Nullable String code, @Nullable String title) {}

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

    /** A draft in a list. */
    public record DraftRowJson(UUID id, String code, String changedBy, OffsetDateTime changedAt) {}

    private final CurrentActor actor;
    private final CourseDrafts drafts;
    private final OpenDraft openDraft;
    private final HandInFolder handInFolder;
    private final PublishDraft publishDraft;
    private final DropDraft dropDraft;
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
                        request == null ? null : request.title())));
    }

    @POST
    @Path("folders")
    @Consumes({"application/zip", MediaType.APPLICATION_OCTET_STREAM})
    @ResponseStatus(201)
    @Operation(summary = "Make a draft of the folder of a course, packed as one ZIP file")
    public DraftJson handIn(byte @Nullable [] zip) {
        return json(handInFolder.handIn(actor.get(), zip == null ? new byte[0] : zip));
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
    public byte[] folder(@RestPath UUID id) {
        return CourseZip.pack(CourseFiles.write(drafts.of(actor.get(), id).text()));
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
