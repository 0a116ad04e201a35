package org.meguri.insight.barriers.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.meguri.insight.barriers.Barriers;
import org.meguri.insight.barriers.Barriers.Row;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.practice.BlockerReason;

/** What keeps people from practising (つまずきの地図): sections by reasons. */
@Path("/barriers")
@RolesAllowed({"HR", "OWNER"})
public class BarrierPages {

    private static final int DARKEST = 3;

    /** A section as shown; {@code code} is empty for all of them together. */
    public record Line(String code, String name, List<Cell> cells, Cell whole) {}

    /** A reason in a section. */
    public record Cell(BlockerReason reason, long open, long raised) {

        /** How dark the ground is: 0 to 3. */
        public long shade() {
            return Math.min(DARKEST, (open + 1) / 2);
        }

        public boolean isAny() {
            return open + raised > 0;
        }
    }

    /** The map. */
    @CheckedTemplate(basePath = "barriers", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record BarrierMap(List<BlockerReason> reasons, List<Line> lines, Line everywhere)
            implements TemplateInstance {}

    private final CurrentActor actor;
    private final Barriers barriers;
    private final Units units;

    BarrierPages(CurrentActor actor, Barriers barriers, Units units) {
        this.actor = actor;
        this.barriers = barriers;
        this.units = units;
    }

    @GET
    public TemplateInstance map() {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        List<Row> rows = barriers.of(who);
        return new BarrierMap(
                Barriers.REASONS,
                rows.stream()
                        .map(row -> line(
                                row.section().code(), tree.label(row.section().id(), who.locale()), List.of(row)))
                        .toList(),
                line("", "", rows));
    }

    private static Line line(String code, String name, List<Row> rows) {
        List<Cell> cells = Barriers.REASONS.stream()
                .map(reason -> new Cell(
                        reason,
                        rows.stream().mapToLong(row -> row.of(reason).open()).sum(),
                        rows.stream().mapToLong(row -> row.of(reason).raised()).sum()))
                .toList();
        Cell whole = new Cell(
                BlockerReason.OTHER,
                cells.stream().mapToLong(Cell::open).sum(),
                cells.stream().mapToLong(Cell::raised).sum());
        return new Line(code, name, cells, whole);
    }
}
