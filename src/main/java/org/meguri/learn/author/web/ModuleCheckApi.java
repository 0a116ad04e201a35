package org.meguri.learn.author.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.author.CheckModule;
import org.meguri.learn.author.MarkTool;
import org.meguri.learn.author.ModuleChecks;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Reader;

/** Modules to be looked at again when a guideline or a tool has changed, for programs. */
@Path("/api/v1")
@RolesAllowed({"TRAINER", "OWNER"})
@Tag(name = "course-drafts")
public class ModuleCheckApi {

    /** Something that has changed; {@code name} is guideline, or of a tool. */
    public record ChangeJson(String name, String before, String now) {}

    /** A module to be looked at again. */
    public record DueJson(String course, String module, String title, List<ChangeJson> changes, String seen) {}

    /** Which module holds; {@code seen} is what had changed when it was looked at. */
    public record CheckRequest(
            @Nullable String course,
            @Nullable String module,
            @Nullable String seen) {}

    /** A tool in the version of today. */
    public record ToolJson(String tool, String toolVersion, OffsetDateTime markedAt) {}

    /** The version that is used now. */
    public record ToolRequest(
            @Nullable String tool, @Nullable String toolVersion) {}

    private final CurrentActor actor;
    private final ModuleChecks checks;
    private final CheckModule checkModule;
    private final MarkTool markTool;
    private final Reader reader;
    private final Clock clock;

    ModuleCheckApi(
            CurrentActor actor,
            ModuleChecks checks,
            CheckModule checkModule,
            MarkTool markTool,
            Reader reader,
            Clock clock) {
        this.actor = actor;
        this.checks = checks;
        this.checkModule = checkModule;
        this.markTool = markTool;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Path("module-checks")
    @Operation(summary = "Modules to be looked at again, as a guideline or tool has changed")
    public ItemsJson<DueJson> due() {
        return ItemsJson.all(checks.due(actor.get()).stream()
                .map(one -> new DueJson(
                        one.courseCode(),
                        one.module(),
                        one.title().in(reader.locale()),
                        one.changes().stream()
                                .map(change -> new ChangeJson(change.name(), change.before(), change.now()))
                                .toList(),
                        one.seen()))
                .toList());
    }

    @PUT
    @Path("module-checks")
    @Operation(
            summary = "A module was looked at again and holds",
            description = "409 where something else has changed since. Doing so again changes nothing.")
    public void check(@Nullable CheckRequest request) {
        checkModule.check(
                actor.get(),
                request == null ? null : request.course(),
                request == null ? null : request.module(),
                request == null ? null : request.seen());
    }

    @GET
    @Path("tool-versions")
    @Operation(summary = "The tools on which modules depend, in the versions of today")
    public ItemsJson<ToolJson> tools() {
        return ItemsJson.all(checks.tools(actor.get()).stream()
                .map(tool -> new ToolJson(
                        tool.name(),
                        tool.present(),
                        tool.markedAt().atZone(clock.getZone()).toOffsetDateTime()))
                .toList());
    }

    @PUT
    @Path("tool-versions")
    @Operation(summary = "Say which version of a tool is used now")
    public void mark(@Nullable ToolRequest request) {
        markTool.mark(
                actor.get(), request == null ? null : request.tool(), request == null ? null : request.toolVersion());
    }
}
