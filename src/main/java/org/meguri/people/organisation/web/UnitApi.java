package org.meguri.people.organisation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Bodies;
import org.meguri.people.Deputies;
import org.meguri.people.UnitChart;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.organisation.NameLevels;
import org.meguri.people.organisation.NameLevels.Name;
import org.meguri.people.organisation.NameLevels.Naming;
import org.meguri.people.organisation.UnitHistories;
import org.meguri.people.organisation.UnitHistories.History;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Page;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Once;

/** The organisation for programs. */
@Path("/api/v1/units")
@RolesAllowed({"ADMIN", "EMPLOYEE", "HR"})
@Tag(name = "people")
public class UnitApi {

    private static final int MOST = 1_000;

    /** Who acts for the head, and until when. */
    public record ActingJson(UUID id, String name, LocalDate until) {}

    /** Who leads a unit. */
    public record HeadJson(UUID id, String name, String title) {}

    /**
     * A unit on a day.
     *
     * @param parent the code of the unit above; null for the body itself
     * @param own how many people have their principal post in the unit itself; {@code total} counts what is below it too
     */
    @JsonInclude
    public record UnitJson(
            UUID id,
            String code,
            int level,
            String levelName,
            String name,
            @Nullable String parent,
            @Nullable HeadJson head,
            @Nullable Long own,
            @Nullable Long total,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** What a unit was called and where it stood during a span of days; {@code to} is null where no end is known. */
    @JsonInclude
    public record VersionJson(
            String name,
            int level,
            String levelName,
            @Nullable String parent,
            LocalDate from,
            @Nullable LocalDate to,
            UnitHistories.Change change) {}

    /** Somebody who headed a unit. */
    @JsonInclude
    public record TermJson(
            UUID id,
            String name,
            String title,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** A unit from which or to which the work went. */
    public record HeirJson(UUID id, String name, LocalDate since) {}

    /** A unit with its history, the latest first. */
    public record HistoryJson(
            UUID id,
            String code,
            boolean stands,
            List<VersionJson> versions,
            List<TermJson> heads,
            List<ActingJson> acting,
            List<HeirJson> predecessors,
            List<HeirJson> successors) {}

    /** A level of the organisation. */
    @JsonInclude
    public record LevelJson(int level, String ja, @Nullable String en, boolean section, boolean used) {}

    /** The levels; {@code version} is what If-Match takes. */
    public record LevelsJson(int section, int version, List<LevelJson> levels) {}

    /** The names of the levels from level 1 down; an empty name stands for the usual one. */
    public record LevelsRequest(
            @Nullable Integer section, @Nullable List<@Nullable NameJson> levels) {}

    /** The name of a level. */
    public record NameJson(@Nullable String ja, @Nullable String en) {}

    private final CurrentActor actor;
    private final Units units;
    private final Bodies bodies;
    private final UnitChart chart;
    private final UnitHistories histories;
    private final Deputies deputies;
    private final NameLevels nameLevels;
    private final Inputs inputs;
    private final Clock clock;

    UnitApi(
            CurrentActor actor,
            Units units,
            Bodies bodies,
            UnitChart chart,
            UnitHistories histories,
            Deputies deputies,
            NameLevels nameLevels,
            Inputs inputs,
            Clock clock) {
        this.actor = actor;
        this.units = units;
        this.bodies = bodies;
        this.chart = chart;
        this.histories = histories;
        this.deputies = deputies;
        this.nameLevels = nameLevels;
        this.inputs = inputs;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "The organisation on a day",
            description =
                    "asOf is today unless given; days to come are for HR alone. With q, the units that are or were"
                            + " called so, each with the days of that name.")
    public ItemsJson<UnitJson> list(@RestQuery @Nullable String asOf, @RestQuery @Nullable String q) {
        Actor who = actor.get();
        LocalDate day = AsOfDay.of(who, "asOf", asOf, clock);
        UnitTree tree = units.tree(who.body(), day);
        List<UnitJson> found = Text.clean(q).isEmpty() ? chart(who, tree, day) : search(who, tree, Text.clean(q));
        return ItemsJson.of(new Page<>(found, 0, MOST, found.size()), unit -> unit);
    }

    private List<UnitJson> chart(Actor who, UnitTree tree, LocalDate day) {
        Map<UUID, UnitTree.Node> nodes = new HashMap<>();
        tree.all().forEach(node -> nodes.put(node.id(), node));
        return chart.of(who.body(), day).stream()
                .map(row -> {
                    UnitTree.Node node = java.util.Objects.requireNonNull(nodes.get(row.id()));
                    UnitChart.Head head = row.head();
                    return new UnitJson(
                            row.id(),
                            row.code(),
                            row.level(),
                            level(tree, row.level(), who.locale()),
                            row.name().in(who.locale()),
                            tree.find(node.parent()).map(UnitTree.Node::code).orElse(null),
                            head == null
                                    ? null
                                    : new HeadJson(
                                            head.person(),
                                            head.name(),
                                            head.title().in(who.locale())),
                            row.own(),
                            row.total(),
                            null,
                            null);
                })
                .toList();
    }

    private List<UnitJson> search(Actor who, UnitTree tree, String words) {
        return histories.search(who, words).stream()
                .map(found -> new UnitJson(
                        found.id(),
                        found.code(),
                        found.level(),
                        level(tree, found.level(), who.locale()),
                        found.name().in(who.locale()),
                        null,
                        null,
                        null,
                        null,
                        found.from(),
                        found.to()))
                .toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One unit: what it was called, where it stood and who headed it")
    public HistoryJson show(@RestPath UUID id, @RestQuery @Nullable String asOf) {
        Actor who = actor.get();
        LocalDate day = AsOfDay.of(who, "asOf", asOf, clock);
        UnitTree tree = units.tree(who.body(), day);
        History unit = histories.of(who, id);
        return new HistoryJson(
                unit.id(),
                unit.code(),
                unit.stood(day),
                unit.versions().stream()
                        .map(version -> new VersionJson(
                                version.name().in(who.locale()),
                                version.level(),
                                level(tree, version.level(), who.locale()),
                                version.parentName(),
                                version.from(),
                                version.to(),
                                version.change()))
                        .toList(),
                unit.heads().stream()
                        .map(head -> new TermJson(head.person(), head.name(), head.title(), head.from(), head.to()))
                        .toList(),
                deputies.acting(List.of(id), day).stream()
                        .map(acting -> new ActingJson(acting.person(), acting.name(), acting.to()))
                        .toList(),
                heirs(unit.predecessors()),
                heirs(unit.successors()));
    }

    private static List<HeirJson> heirs(List<UnitHistories.Heir> heirs) {
        return heirs.stream()
                .map(heir -> new HeirJson(heir.id(), heir.name(), heir.since()))
                .toList();
    }

    @GET
    @Path("levels")
    @RolesAllowed({"ADMIN", "HR"})
    @Operation(summary = "What the levels of the organisation are called, and which is the section's")
    public LevelsJson levels() {
        Actor who = actor.get();
        LevelRows rows = LevelRows.of(units.levels(who.body()), units.tree(who.body()));
        return new LevelsJson(
                rows.section(),
                bodies.version(who.body()),
                rows.rows().stream()
                        .map(row -> new LevelJson(
                                row.level(),
                                row.ja().isEmpty() ? row.usual().ja() : row.ja(),
                                row.ja().isEmpty() ? row.usual().en() : row.en(),
                                row.level() == rows.section(),
                                row.used()))
                        .toList());
    }

    @PUT
    @Path("levels")
    @RolesAllowed({"ADMIN", "HR"})
    @Operation(
            summary = "Name the levels",
            description = "If-Match takes the version of the levels; 409 when it is old.")
    public LevelsJson name(@Nullable LevelsRequest body, @HeaderParam("If-Match") @Nullable String ifMatch) {
        LevelsRequest said = inputs.check(body);
        if (said.section() == null || said.levels() == null) {
            throw new Invalid(said.section() == null ? "section" : "levels", "required");
        }
        List<Name> names = said.levels().stream()
                .map(name -> name == null ? new Name(null, null) : new Name(name.ja(), name.en()))
                .toList();
        nameLevels.name(actor.get(), new Naming(said.section(), names, Once.version(ifMatch)));
        return levels();
    }

    private static String level(UnitTree tree, int level, Locale locale) {
        return level == 0 ? "" : tree.levels().name(level).in(locale);
    }
}
