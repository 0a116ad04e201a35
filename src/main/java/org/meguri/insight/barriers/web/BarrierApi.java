package org.meguri.insight.barriers.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.meguri.insight.barriers.Barriers;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.ItemsJson;
import org.meguri.practice.BlockerReason;

/** What keeps people from practising, for programs. */
@Path("/api/v1/insight/barriers")
@RolesAllowed({"HR", "OWNER"})
@Tag(name = "insight")
public class BarrierApi {

    /** A section (課) with the reasons given there. */
    @JsonInclude
    public record SectionBarriersJson(String code, String name, List<ReasonCountJson> reasons) {}

    /** A reason: obstacles that are open today, and those raised since the fiscal year began. */
    @JsonInclude
    public record ReasonCountJson(BlockerReason reason, long open, long raised) {}

    private final CurrentActor actor;
    private final Barriers barriers;
    private final Units units;

    BarrierApi(CurrentActor actor, Barriers barriers, Units units) {
        this.actor = actor;
        this.barriers = barriers;
        this.units = units;
    }

    @GET
    @Operation(
            summary = "What keeps people from practising, by section",
            description =
                    "Counted where the loop is now; the sections in which most is open stand first. Numbers only.")
    public ItemsJson<SectionBarriersJson> list() {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        return ItemsJson.all(barriers.of(who).stream()
                .map(row -> new SectionBarriersJson(
                        row.section().code(),
                        tree.label(row.section().id(), who.locale()),
                        Barriers.REASONS.stream()
                                .map(reason -> new ReasonCountJson(
                                        reason,
                                        row.of(reason).open(),
                                        row.of(reason).raised()))
                                .toList()))
                .toList());
    }
}
