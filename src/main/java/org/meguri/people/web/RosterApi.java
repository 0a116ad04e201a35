package org.meguri.people.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.meguri.people.CarryOutRoster;
import org.meguri.people.ChooseColumns;
import org.meguri.people.ImportRoster;
import org.meguri.people.RosterColumns;
import org.meguri.people.RosterImport;
import org.meguri.people.RosterImports;
import org.meguri.people.RosterRow;
import org.meguri.platform.Page;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.table.TableFormat;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Once;

/** Rosters of units and staff for programs: dry run, application, and the lines that were rejected. */
@Path("/api/v1/roster-imports")
@RolesAllowed({"HR", "ADMIN"})
@Tag(name = "people")
public class RosterApi {

    private static final int FIRST_ROWS = 100;
    private static final int MOST = 500;
    static final Map<String, RosterImport.Kind> KINDS =
            Map.of("units", RosterImport.Kind.UNITS, "staff", RosterImport.Kind.STAFF);

    /** A line of the file; {@code reason} is the code of the reason and {@code detail} its text where it was rejected. */
    @JsonInclude
    public record RowJson(
            int line,
            RosterRow.Action action,
            String key,
            String name,
            String detail,
            @Nullable String reason,
            @Nullable String warning) {}

    /**
     * An import; {@code rows} are the first hundred lines. {@code transferBatch} is where the lines go, null for the roster
     * itself.
     */
    @JsonInclude
    public record RosterJson(
            UUID id,
            String kind,
            RosterImport.State state,
            String fileName,
            OffsetDateTime uploadedAt,
            @Nullable OffsetDateTime appliedAt,
            int added,
            int moved,
            int ended,
            int changed,
            int unchanged,
            int rejected,
            int warned,
            int total,
            int done,
            boolean interrupted,
            @Nullable String problem,
            @Nullable UUID transferBatch,
            List<String> newTitles,
            List<RowJson> rows) {}

    private final CurrentActor actor;
    private final ImportRoster importRoster;
    private final RosterImports imports;
    private final RosterDownloads downloads;
    private final ChooseColumns chooseColumns;
    private final CarryOutRoster carryOutRoster;
    private final RosterColumns columns;
    private final Once once;
    private final Clock clock;

    RosterApi(
            CurrentActor actor,
            ImportRoster importRoster,
            RosterImports imports,
            RosterDownloads downloads,
            ChooseColumns chooseColumns,
            CarryOutRoster carryOutRoster,
            RosterColumns columns,
            Once once,
            Clock clock) {
        this.actor = actor;
        this.importRoster = importRoster;
        this.imports = imports;
        this.downloads = downloads;
        this.chooseColumns = chooseColumns;
        this.carryOutRoster = carryOutRoster;
        this.columns = columns;
        this.once = once;
        this.clock = clock;
    }

    /** A column of the file; {@code guess} is what it probably is. */
    @JsonInclude
    public record ColumnJson(
            int place,
            String heading,
            List<String> samples,
            @Nullable String guess) {}

    /** Which column is which: for the name of a column of the kind its place in the file. */
    public record ColumnsJson(@Nullable Map<String, Integer> columns) {}

    @POST
    @Consumes({"text/csv", "text/tab-separated-values", TableFormat.XLSX_TYPE, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Compare a roster with what is known (dry run)",
            description = "kind is units or staff; the body is the file as it is: CSV (UTF-8 with or without byte order"
                    + " mark, or windows-31j), tab separated text, or an Excel workbook. Nothing is changed before the"
                    + " application. 202 when the file is long: it is compared in the background, state says how far it"
                    + " is. state COLUMNS asks which column is which.")
    public RestResponse<RosterJson> dryRun(
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String fileName,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            byte @Nullable [] file) {
        RosterImport.Kind about = kind == null ? null : KINDS.get(kind);
        if (about == null) {
            throw new Invalid("kind", kind == null ? "choose-one" : "choice-unknown");
        }
        byte[] bytes = file == null ? new byte[0] : file;
        String name = fileName == null ? kind + ".csv" : fileName;
        UUID id = once.of(
                key, () -> RosterPages.withFile(bytes, path -> importRoster.handIn(actor.get(), about, name, path)));
        RosterJson made = json(id);
        return RestResponse.ResponseBuilder.<RosterJson>create(made.state() == RosterImport.State.COMPARING ? 202 : 201)
                .location(URI.create("/api/v1/roster-imports/" + id))
                .entity(made)
                .build();
    }

    @GET
    @Path("{id}/columns")
    @Operation(summary = "The columns of a file of which nobody has said yet which is which")
    public ItemsJson<ColumnJson> columns(@RestPath UUID id) {
        RosterImport roster = imports.of(actor.get(), id);
        if (!roster.isAskingForColumns()) {
            throw new Conflict("roster-columns-chosen");
        }
        return ItemsJson.all(columns.of(roster).stream()
                .map(column -> new ColumnJson(
                        column.place(),
                        column.heading(),
                        column.samples(),
                        column.guess().isEmpty() ? null : column.guess()))
                .toList());
    }

    @PUT
    @Path("{id}/columns")
    @Operation(
            summary = "Say which column is which",
            description = "It is remembered for the next file with the same headings.")
    public RosterJson choose(@RestPath UUID id, @Nullable ColumnsJson typed) {
        Map<Integer, String> chosen = new HashMap<>();
        Map<String, Integer> columnsByName = typed == null ? null : typed.columns();
        if (columnsByName != null) {
            columnsByName.forEach((column, place) -> {
                if (place != null && place >= 0 && chosen.putIfAbsent(place, column) != null) {
                    throw new Invalid("columns", "roster-column-twice", column);
                }
            });
        }
        chooseColumns.choose(actor.get(), id, chosen);
        return json(id);
    }

    @GET
    @Operation(summary = "The imports, the newest first")
    public ItemsJson<RosterJson> list(@RestQuery @Nullable Integer next) {
        return ItemsJson.of(
                imports.list(actor.get(), Math.max(0, next == null ? 0 : next), FIRST_ROWS),
                roster -> json(roster, List.of()));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An import with its first lines")
    public RosterJson show(@RestPath UUID id) {
        return json(id);
    }

    @GET
    @Path("{id}/rows")
    @Operation(summary = "All lines of an import", description = "action narrows to one kind; next continues the list.")
    public ItemsJson<RowJson> rows(
            @RestPath UUID id, @RestQuery @Nullable String action, @RestQuery @Nullable Integer next) {
        RosterImport roster = imports.of(actor.get(), id);
        Page<RosterRow> found = imports.rows(roster, action(action), null, Math.max(0, next == null ? 0 : next), MOST);
        return ItemsJson.of(found, this::row);
    }

    @PUT
    @Path("{id}/application")
    @Operation(
            summary = "Apply an import",
            description = "Doing so again changes nothing; work that was broken off begins anew. 202 when it goes on in"
                    + " the background. 409 when what is known has changed since the dry run, or another import is being"
                    + " applied.")
    public RestResponse<RosterJson> apply(@RestPath UUID id) {
        carryOutRoster.carryOut(actor.get(), id);
        RosterJson now = json(id);
        boolean running = now.state() == RosterImport.State.APPLYING || now.state() == RosterImport.State.COMPARING;
        return RestResponse.ResponseBuilder.<RosterJson>create(running ? 202 : 200)
                .entity(now)
                .build();
    }

    @GET
    @Path("{id}/rejected")
    @Produces({"text/csv", TableFormat.XLSX_TYPE})
    @Operation(
            summary = "The rejected lines in the same columns, with the reason",
            description = "In the format in which the file came, unless format says utf-8, windows-31j or xlsx.")
    public Response rejected(@RestPath UUID id, @RestQuery @Nullable String format, @RestQuery boolean marks) {
        return downloads.rejected(id, format, marks);
    }

    static RosterRow.@Nullable Action action(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return RosterRow.Action.valueOf(typed);
        } catch (IllegalArgumentException e) {
            throw new Invalid("action", "choice-unknown");
        }
    }

    private RosterJson json(UUID id) {
        RosterImport roster = imports.of(actor.get(), id);
        return json(roster, imports.rows(roster, null, null, 0, FIRST_ROWS).items());
    }

    private RosterJson json(RosterImport roster, List<RosterRow> rows) {
        Instant appliedAt = roster.appliedAt();
        return new RosterJson(
                roster.id(),
                roster.kind().name().toLowerCase(Locale.ROOT),
                roster.state(),
                roster.fileName(),
                local(roster.uploadedAt()),
                appliedAt == null ? null : local(appliedAt),
                roster.added(),
                roster.moved(),
                roster.ended(),
                roster.changed(),
                roster.unchanged(),
                roster.rejected(),
                roster.warned(),
                roster.total(),
                roster.done(),
                roster.isInterrupted(clock.instant()),
                roster.problem(),
                roster.linesFor(),
                roster.newTitles().stream().map(title -> title.split("\t")[0]).toList(),
                rows.stream().map(this::row).toList());
    }

    private RowJson row(RosterRow row) {
        String reason = row.reason();
        return new RowJson(
                row.line(),
                row.action(),
                row.key(),
                row.name(),
                reason == null ? row.detail() : downloads.reason(reason, row.detail()),
                reason,
                row.warning() == null ? null : downloads.reason(row.warning(), row.warningValue()));
    }

    private OffsetDateTime local(Instant moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime();
    }
}
