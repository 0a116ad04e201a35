package org.meguri.insight.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.insight.Figures;
import org.meguri.insight.LoopFigures;
import org.meguri.insight.Overview;
import org.meguri.loop.Stage;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Period;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Reader;

/** Figures for programs. */
@Path("/api/v1/insight")
@RolesAllowed({"MANAGER", "TRAINER", "HR", "OWNER"})
@Tag(name = "insight")
public class InsightApi {

    /** A unit with everything below it. */
    public record UnitJson(String code, String name, long closed, long due, Map<Stage, Long> byStage) {}

    /** The loops of a unit as they stood at the end of a day, and those of the units directly below it. */
    public record LoopsJson(
            LocalDate asOf,
            String unit,
            String name,
            long closed,
            long due,
            Map<Stage, Long> byStage,
            List<UnitJson> units) {}

    private final CurrentActor actor;
    private final LoopFigures figures;
    private final Reader reader;
    private final Clock clock;

    InsightApi(CurrentActor actor, LoopFigures figures, Reader reader, Clock clock) {
        this.actor = actor;
        this.figures = figures;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Path("loops")
    @Operation(
            summary = "How many loops came round, of how many that should have, and where they stand",
            description = "unit is a code or an id and includes everything below; without it, the highest unit that I"
                    + " oversee. asOf is a day up to today, today without it; period instead of it (2026, 2026H1, 2026Q3, 2026-10)"
                    + " means its last day, or today while it runs. due counts loops opened 90 or more days"
                    + " before, and those already closed; declined, withdrawn and paused ones do not count.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "400", description = "asOf is not a date")
    @APIResponse(responseCode = "404", description = "There is no such unit among those that I oversee")
    @APIResponse(responseCode = "422", description = "asOf has not come yet, or lies before all records")
    public LoopsJson loops(
            @RestQuery @Nullable String unit, @RestQuery @Nullable String asOf, @RestQuery @Nullable String period) {
        LocalDate today = LocalDate.now(clock);
        Period chosen = Period.typedOrNull(AsOf.PERIOD, period, today);
        Overview overview = figures.of(actor.get(), unit, chosen == null ? day(asOf) : chosen.until(today));
        Figures whole = overview.whole();
        return new LoopsJson(
                overview.asOf(),
                overview.unit().code(),
                overview.unit().name().in(reader.locale()),
                whole.closed(),
                whole.due(),
                whole.byStage(),
                overview.below().stream()
                        .map(below -> new UnitJson(
                                below.unit().code(),
                                below.unit().name().in(reader.locale()),
                                below.figures().closed(),
                                below.figures().due(),
                                below.figures().byStage()))
                        .toList());
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return AsOf.parse(typed);
        } catch (Invalid refused) {
            throw new BadRequestException(refused);
        }
    }
}
