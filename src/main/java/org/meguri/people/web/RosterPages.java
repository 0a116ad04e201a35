package org.meguri.people.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.meguri.people.ApplyRoster;
import org.meguri.people.Duty;
import org.meguri.people.ImportRoster;
import org.meguri.people.RosterImport;
import org.meguri.people.RosterImports;
import org.meguri.people.RosterRow;
import org.meguri.platform.Page;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.problem.TooLarge;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;

/** Handing in a roster, looking at what it would change, applying it. */
@Path("/roster-imports")
@RolesAllowed({"HR", "ADMIN"})
public class RosterPages {

    private static final int LISTED = 20;
    private static final int ROWS = 100;

    /** The form for a file, and what was handed in before. */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record RosterList(Page<RosterImport> imports, String kind, Errors errors) implements TemplateInstance {}

    /** What a file would change, or has changed. */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record RosterPage(
            RosterImport roster,
            List<Tally> tallies,
            List<NewTitle> newTitles,
            Page<Row> rows,
            String action,
            String words,
            String path,
            Errors errors)
            implements TemplateInstance {}

    /** How many lines mean the same. */
    public record Tally(RosterRow.Action action, int count) {}

    /** A title that came with the file, and what it is taken for. */
    public record NewTitle(String title, Duty duty) {}

    /** A line with its reason in the reader's words. */
    public record Row(int line, RosterRow.Action action, String key, String name, String text) {}

    /** What is handed in; {@code file} is the name of the file. */
    public record UploadForm(
            @NotBlank(message = "choose-one") @Nullable String kind,
            @NotBlank(message = "required") @Nullable String file,
            @Nullable String submission)
            implements Forms.Form {}

    /** The button that applies an import. */
    public record ApplyForm(
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final ImportRoster importRoster;
    private final ApplyRoster applyRoster;
    private final RosterImports imports;
    private final RosterCsv csv;
    private final Forms forms;

    RosterPages(
            CurrentActor actor,
            ImportRoster importRoster,
            ApplyRoster applyRoster,
            RosterImports imports,
            RosterCsv csv,
            Forms forms) {
        this.actor = actor;
        this.importRoster = importRoster;
        this.applyRoster = applyRoster;
        this.imports = imports;
        this.csv = csv;
        this.forms = forms;
    }

    @GET
    public TemplateInstance list(@RestQuery @Nullable Integer offset) {
        return list(Math.max(0, offset == null ? 0 : offset), "", Errors.NONE);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(
            @RestForm @Nullable String kind,
            @RestForm @Nullable FileUpload file,
            @RestForm("_submission") @Nullable String submission) {
        return forms.submit(
                new UploadForm(kind, file == null ? null : file.fileName(), submission),
                () -> dryRun(kind(kind), file),
                made -> "/roster-imports/" + made,
                errors -> list(0, kind == null ? "" : kind, errors));
    }

    private UUID dryRun(RosterImport.Kind kind, @Nullable FileUpload file) {
        if (file == null) {
            throw new Invalid("file", "required");
        }
        try {
            return importRoster.dryRun(actor.get(), kind, file.fileName(), Files.readAllBytes(file.uploadedFile()));
        } catch (TooLarge refusal) {
            // In a form the message belongs beside the field.
            throw new Invalid(List.of(new Invalid.Fault("file", refusal.code(), refusal.args())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("columns/{kind}")
    @Produces("text/csv")
    public Response columns(@RestPath String kind) {
        try {
            return csv.empty(RosterImport.Kind.valueOf(kind));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(
            @RestPath UUID id,
            @RestQuery @Nullable String action,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable Integer offset) {
        return page(id, action, q, Math.max(0, offset == null ? 0 : offset), Errors.NONE);
    }

    @POST
    @Path("{id}/application")
    public Response apply(@RestPath UUID id, @BeanParam ApplyForm form) {
        return forms.submit(
                form,
                () -> {
                    applyRoster.apply(actor.get(), id);
                    return null;
                },
                done -> "/roster-imports/" + id,
                errors -> page(id, null, null, 0, errors));
    }

    @GET
    @Path("{id}/rejected")
    @Produces("text/csv")
    public Response rejected(@RestPath UUID id) {
        return csv.rejected(id);
    }

    private TemplateInstance list(int offset, String kind, Errors errors) {
        return new RosterList(imports.list(actor.get(), offset, LISTED), kind, errors);
    }

    private TemplateInstance page(UUID id, @Nullable String action, @Nullable String q, int offset, Errors errors) {
        RosterImport roster = imports.of(actor.get(), id);
        RosterRow.Action only = RosterApi.action(action);
        String words = q == null ? "" : q;
        String path = "/roster-imports/" + id + "?action=" + (only == null ? "" : only) + "&q="
                + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&";
        return new RosterPage(
                roster,
                List.of(
                        new Tally(RosterRow.Action.ADD, roster.added()),
                        new Tally(RosterRow.Action.MOVE, roster.moved()),
                        new Tally(RosterRow.Action.END, roster.ended()),
                        new Tally(RosterRow.Action.CHANGE, roster.changed()),
                        new Tally(RosterRow.Action.UNCHANGED, roster.unchanged()),
                        new Tally(RosterRow.Action.REJECTED, roster.rejected())),
                roster.newTitles().stream().map(RosterPages::newTitle).toList(),
                imports.rows(roster, only, words, offset, ROWS).map(this::row),
                only == null ? "" : only.name(),
                words,
                path,
                errors);
    }

    private Row row(RosterRow row) {
        String reason = row.reason();
        return new Row(
                row.line(),
                row.action(),
                row.key(),
                row.name(),
                reason == null ? row.detail() : csv.reason(reason, row.detail()));
    }

    private static NewTitle newTitle(String kept) {
        String[] parts = kept.split("\t");
        return new NewTitle(parts[0], Duty.valueOf(parts[1]));
    }

    private static RosterImport.Kind kind(@Nullable String typed) {
        for (RosterImport.Kind kind : RosterImport.Kind.values()) {
            if (kind.name().equals(typed)) {
                return kind;
            }
        }
        throw new Invalid("kind", "choice-unknown");
    }
}
