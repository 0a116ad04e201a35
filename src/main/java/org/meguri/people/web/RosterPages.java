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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.meguri.people.CarryOutRoster;
import org.meguri.people.ChooseColumns;
import org.meguri.people.Duty;
import org.meguri.people.ImportRoster;
import org.meguri.people.RosterColumns;
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
    private static final int WARNED = 50;
    private static final String PASTED = "貼り付けた表.tsv";

    /** The form for a file, and what was handed in before. */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record RosterList(Page<RosterImport> imports, String kind, String pasted, Errors errors)
            implements TemplateInstance {}

    /** How far the work on a file has come. */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record RosterRunning(
            RosterImport roster,
            boolean interrupted,
            @Nullable String problem,
            Errors errors) implements TemplateInstance {}

    /** Which column of a file is which. */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record RosterColumnsPage(
            RosterImport roster, List<ColumnChoiceRow> columns, List<Choice> choices, Errors errors)
            implements TemplateInstance {}

    /** A column of the file with what is chosen for it. */
    public record ColumnChoiceRow(String field, String heading, String samples, String chosen) {}

    /** What a column may be. */
    public record Choice(String name, boolean required) {}

    /** A line that HR should look at. */
    public record Warned(int line, String key, String name, String text) {}

    /** What a file would change, or has changed. */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record RosterPage(
            RosterImport roster,
            List<Tally> tallies,
            List<NewTitle> newTitles,
            List<Warned> warned,
            @Nullable String problem,
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

    /** What is handed in; {@code file} is the name of the file, or of what was pasted. */
    public record UploadForm(
            @NotBlank(message = "choose-one") @Nullable String kind,

            @NotBlank(message = "roster-file-or-paste") @Nullable
            String file,

            @Nullable String submission)
            implements Forms.Form {}

    /** The button that applies an import. */
    public record ApplyForm(
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final ImportRoster importRoster;
    private final RosterImports imports;
    private final RosterDownloads downloads;
    private final ChooseColumns chooseColumns;
    private final CarryOutRoster carryOutRoster;
    private final RosterColumns columns;
    private final Forms forms;
    private final Clock clock;

    RosterPages(
            CurrentActor actor,
            ImportRoster importRoster,
            RosterImports imports,
            RosterDownloads downloads,
            ChooseColumns chooseColumns,
            CarryOutRoster carryOutRoster,
            RosterColumns columns,
            Forms forms,
            Clock clock) {
        this.actor = actor;
        this.importRoster = importRoster;
        this.imports = imports;
        this.downloads = downloads;
        this.chooseColumns = chooseColumns;
        this.carryOutRoster = carryOutRoster;
        this.columns = columns;
        this.clock = clock;
        this.forms = forms;
    }

    @GET
    public TemplateInstance list(@RestQuery @Nullable Integer offset) {
        return list(Math.max(0, offset == null ? 0 : offset), "", "", Errors.NONE);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(
            @RestForm @Nullable String kind,
            @RestForm @Nullable FileUpload file,
            @RestForm @Nullable String pasted,
            @RestForm("_submission") @Nullable String submission) {
        String text = pasted == null ? "" : pasted;
        FileUpload sent = file == null || file.fileName().isBlank() ? null : file;
        String name = sent != null ? sent.fileName() : text.isBlank() ? null : PASTED;
        return forms.submit(
                new UploadForm(kind, name, submission),
                () -> sent != null
                        ? handIn(kind(kind), sent.fileName(), sent.uploadedFile())
                        : withFile(text.getBytes(StandardCharsets.UTF_8), path -> handIn(kind(kind), PASTED, path)),
                made -> "/roster-imports/" + made,
                errors -> list(0, kind == null ? "" : kind, text, errors));
    }

    private UUID handIn(RosterImport.Kind kind, String name, java.nio.file.Path file) {
        try {
            return importRoster.handIn(actor.get(), kind, name, file);
        } catch (TooLarge refusal) {
            // In a form the message belongs beside the field.
            throw new Invalid(List.of(new Invalid.Fault("file", refusal.code(), refusal.args())));
        }
    }

    /** Works with the bytes as a file, which is gone afterwards. */
    public static <T> T withFile(byte[] bytes, Function<java.nio.file.Path, T> work) {
        try {
            java.nio.file.Path file = Files.createTempFile("roster", ".part");
            try {
                Files.write(file, bytes);
                return work.apply(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("columns/{kind}")
    public Response columns(@RestPath String kind, @RestQuery @Nullable String format) {
        try {
            return downloads.empty(RosterImport.Kind.valueOf(kind), format);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    /** The import; while it is worked on, the page comes again by itself. */
    @GET
    @Path("{id}")
    public Response show(
            @RestPath UUID id,
            @RestQuery @Nullable String action,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable Integer offset) {
        RosterImport roster = imports.of(actor.get(), id);
        if (roster.isTaken()) {
            return Forms.seeOther("/transfers/" + roster.linesFor());
        }
        Response.ResponseBuilder answer =
                Response.ok(page(roster, action, q, Math.max(0, offset == null ? 0 : offset), Errors.NONE));
        if (roster.isRunning() && !roster.isInterrupted(clock.instant())) {
            answer.header("Refresh", "3");
        }
        return answer.build();
    }

    @POST
    @Path("{id}/columns")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@RestPath UUID id, MultivaluedMap<String, String> typed) {
        Map<Integer, String> chosen = new HashMap<>();
        typed.forEach((field, values) -> {
            if (field.matches("column-[0-9]{1,3}") && !values.isEmpty()) {
                chosen.put(Integer.valueOf(field.substring("column-".length())), values.get(0));
            }
        });
        return forms.submit(
                new ApplyForm(typed.getFirst(Forms.SUBMISSION)),
                () -> {
                    chooseColumns.choose(actor.get(), id, chosen);
                    return null;
                },
                done -> "/roster-imports/" + id,
                errors -> {
                    RosterImport roster = imports.of(actor.get(), id);
                    return roster.isAskingForColumns()
                            ? columns(roster, chosen, errors)
                            : page(roster, null, null, 0, errors);
                });
    }

    @POST
    @Path("{id}/application")
    public Response apply(@RestPath UUID id, @BeanParam ApplyForm form) {
        return forms.submit(
                form,
                () -> {
                    carryOutRoster.carryOut(actor.get(), id);
                    return null;
                },
                done -> "/roster-imports/" + id,
                errors -> page(imports.of(actor.get(), id), null, null, 0, errors));
    }

    @GET
    @Path("{id}/rejected")
    public Response rejected(@RestPath UUID id, @RestQuery @Nullable String format, @RestQuery boolean marks) {
        return downloads.rejected(id, format, marks);
    }

    private TemplateInstance list(int offset, String kind, String pasted, Errors errors) {
        return new RosterList(imports.list(actor.get(), offset, LISTED), kind, pasted, errors);
    }

    private TemplateInstance columns(RosterImport roster, @Nullable Map<Integer, String> chosen, Errors errors) {
        return new RosterColumnsPage(
                roster,
                columns.of(roster).stream()
                        .map(column -> new ColumnChoiceRow(
                                "column-" + column.place(),
                                column.heading(),
                                String.join("、", column.samples()),
                                chosen == null ? column.guess() : chosen.getOrDefault(column.place(), "")))
                        .toList(),
                roster.kind().columns().stream()
                        .map(name -> new Choice(name, roster.kind().required().contains(name)))
                        .toList(),
                errors);
    }

    private TemplateInstance page(
            RosterImport roster, @Nullable String action, @Nullable String q, int offset, Errors errors) {
        UUID id = roster.id();
        String problem = roster.problem() == null ? null : downloads.reason(roster.problem(), roster.problemValue());
        if (roster.isAskingForColumns()) {
            return columns(roster, null, errors);
        }
        if (roster.isRunning()) {
            return new RosterRunning(roster, roster.isInterrupted(clock.instant()), problem, errors);
        }
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
                roster.warned() == 0
                        ? List.of()
                        : imports.warned(roster, WARNED).stream()
                                .map(row -> new Warned(
                                        row.line(),
                                        row.key(),
                                        row.name(),
                                        downloads.reason(String.valueOf(row.warning()), row.warningValue())))
                                .toList(),
                problem,
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
                reason == null ? row.detail() : downloads.reason(reason, row.detail()));
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
