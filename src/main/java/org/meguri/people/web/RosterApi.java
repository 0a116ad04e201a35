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
import org.meguri.people.ApplyRoster;
import org.meguri.people.ImportRoster;
import org.meguri.people.RosterImport;
import org.meguri.people.RosterImports;
import org.meguri.people.RosterRow;
import org.meguri.platform.Page;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Once;

/** Rosters of units and staff for programs: dry run, application, and the lines that were rejected. */
@Path("/api/v1/roster-imports")
@RolesAllowed({"HR", "ADMIN"})
@Tag(name = "people")
public class RosterApi {

    private static final int FIRST_ROWS = 100;
    private static final int MOST = 500;
    private static final Map<String, RosterImport.Kind> KINDS =
            Map.of("units", RosterImport.Kind.UNITS, "staff", RosterImport.Kind.STAFF);

    /** A line of the file; {@code reason} is the code of the reason and {@code detail} its text where it was rejected. */
    @JsonInclude
    public record RowJson(
            int line,
            RosterRow.Action action,
            String key,
            String name,
            String detail,
            @Nullable String reason) {}

    /** An import; {@code rows} are the first hundred lines. */
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
            List<String> newTitles,
            List<RowJson> rows) {}

    private final CurrentActor actor;
    private final ImportRoster importRoster;
    private final ApplyRoster applyRoster;
    private final RosterImports imports;
    private final RosterCsv csv;
    private final Once once;
    private final Clock clock;

    RosterApi(
            CurrentActor actor,
            ImportRoster importRoster,
            ApplyRoster applyRoster,
            RosterImports imports,
            RosterCsv csv,
            Once once,
            Clock clock) {
        this.actor = actor;
        this.importRoster = importRoster;
        this.applyRoster = applyRoster;
        this.imports = imports;
        this.csv = csv;
        this.once = once;
        this.clock = clock;
    }

    @POST
    @Consumes({"text/csv", MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Compare a roster with what is known (dry run)",
            description = "kind is units or staff; the body is the CSV file as it is (UTF-8 with or without byte order"
                    + " mark, or windows-31j). Nothing is changed before the application.")
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
        UUID id = once.of(key, () -> importRoster.dryRun(actor.get(), about, name, bytes));
        return RestResponse.ResponseBuilder.<RosterJson>created(URI.create("/api/v1/roster-imports/" + id))
                .entity(json(id))
                .build();
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
            description = "Doing so again changes nothing. 409 when what is known has" + " changed since the dry run.")
    public RosterJson apply(@RestPath UUID id) {
        applyRoster.apply(actor.get(), id);
        return json(id);
    }

    @GET
    @Path("{id}/rejected")
    @Produces("text/csv")
    @Operation(summary = "The rejected lines in the same columns, with the reason")
    public Response rejected(@RestPath UUID id) {
        return csv.rejected(id);
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
                reason == null ? row.detail() : csv.reason(reason, row.detail()),
                reason);
    }

    private OffsetDateTime local(Instant moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime();
    }
}
