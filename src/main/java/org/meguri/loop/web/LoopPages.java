package org.meguri.loop.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.loop.LoopLists;
import org.meguri.loop.LoopRow;
import org.meguri.loop.Stage;
import org.meguri.people.Actor;
import org.meguri.people.Scope;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Page;
import org.meguri.platform.Period;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.Rings;

/** The reader's own practices, and the loops of those in their care. */
@Path("/")
@RolesAllowed("EMPLOYEE")
public class LoopPages {

    private static final int ROWS = 50;

    /** So many fiscal years can be chosen. */
    private static final int YEARS = 3;

    /** A row. */
    public record RowView(LoopRow row, Rings.Ring ring, String title, String unit) {}

    /** The reader's own practices. */
    @CheckedTemplate(basePath = "loop", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PracticeList(List<RowView> rows, Locale locale) implements TemplateInstance {}

    /** The loops in the reader's scope. */
    @CheckedTemplate(basePath = "loop", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record LoopList(
            List<RowView> rows,
            Page<LoopRow> paged,
            List<UnitTree.Node> units,
            List<Stage> stages,
            String unit,
            String stage,
            boolean overdue,
            boolean vacant,
            String period,
            List<Period> periods,
            String here,
            Scope readable,
            Locale locale)
            implements TemplateInstance {}

    private final CurrentActor actor;
    private final LoopLists lists;
    private final LoopRings rings;
    private final EmployeeHomes employees;
    private final Units units;
    private final Clock clock;

    LoopPages(CurrentActor actor, LoopLists lists, LoopRings rings, EmployeeHomes employees, Units units, Clock clock) {
        this.actor = actor;
        this.lists = lists;
        this.rings = rings;
        this.employees = employees;
        this.units = units;
        this.clock = clock;
    }

    @GET
    @Path("practices")
    public TemplateInstance mine() {
        Actor who = actor.get();
        return new PracticeList(
                employees.loops().stream().map(row -> view(who, row)).toList(), who.locale());
    }

    @GET
    @Path("loops")
    @RolesAllowed({"MANAGER", "TRAINER", "HR", "OWNER"})
    public TemplateInstance list(
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable String stage,
            @RestQuery @Nullable String overdue,
            @RestQuery @Nullable String vacant,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable String offset) {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        Optional<UnitTree.Node> within = unit == null || unit.isBlank() ? Optional.empty() : tree.findByCode(unit);
        if (unit != null && !unit.isBlank() && within.isEmpty()) {
            throw new NotFound();
        }
        Set<Stage> stages = stages(stage);
        boolean late = "true".equals(overdue);
        boolean nobody = "true".equals(vacant);
        LocalDate today = LocalDate.now(clock);
        Period opened =
                Period.parse(period).filter(one -> !one.first().isAfter(today)).orElse(null);
        Page<LoopRow> found = lists.find(
                who,
                new LoopLists.Filter(
                        within.map(node -> tree.subtree(node.id())).orElse(null),
                        null,
                        null,
                        stages,
                        late || nobody,
                        late ? today : null,
                        nobody,
                        late || nobody,
                        opened),
                Inputs.offset(offset),
                ROWS);
        String here = "/loops?" + (within.isPresent() ? "unit=" + within.get().code() + "&" : "")
                + (stages == null ? "" : "stage=" + stages.iterator().next() + "&") + (late ? "overdue=true&" : "")
                + (nobody ? "vacant=true&" : "") + (opened == null ? "" : "period=" + opened.code() + "&");
        return new LoopList(
                found.items().stream().map(row -> view(who, row)).toList(),
                found,
                tree.all().stream()
                        .filter(node -> who.oversees().includes(node.id()))
                        .toList(),
                List.of(Stage.values()),
                within.map(UnitTree.Node::code).orElse(""),
                stages == null ? "" : stages.iterator().next().name(),
                late,
                nobody,
                opened == null ? "" : opened.code(),
                Period.choices(today, YEARS),
                here,
                who.reads(),
                who.locale());
    }

    private RowView view(Actor who, LoopRow row) {
        return new RowView(
                row, rings.of(row), employees.title(row), units.tree(who.body()).label(row.unit(), who.locale()));
    }

    private static @Nullable Set<Stage> stages(@Nullable String named) {
        return named == null
                ? null
                : Stream.of(Stage.values())
                        .filter(one -> one.name().equals(named))
                        .findFirst()
                        .map(Set::of)
                        .orElse(null);
    }
}
