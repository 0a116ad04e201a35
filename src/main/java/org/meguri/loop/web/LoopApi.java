package org.meguri.loop.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.loop.Loop;
import org.meguri.loop.LoopEvent;
import org.meguri.loop.LoopLists;
import org.meguri.loop.LoopRow;
import org.meguri.loop.Loops;
import org.meguri.loop.Moves;
import org.meguri.loop.Signal;
import org.meguri.loop.Stage;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.audit.PersonViews;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Ids;
import org.meguri.platform.Page;
import org.meguri.platform.Period;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Reader;

/** Loops for programs, and what waits for the reader. */
@Path("/api/v1")
@RolesAllowed("EMPLOYEE")
@Tag(name = "loop")
public class LoopApi {

    private static final int MOST = 200;

    /** A unit. */
    public record UnitJson(String code, String name) {}

    /** The person of a loop. */
    public record PersonJson(UUID id, String name, UnitJson unit) {}

    /** Who has the move. */
    public record HolderJson(UUID id, String name) {}

    /** A task. */
    public record TaskJson(UUID id, String code, String name) {}

    /** A loop; {@code case} is the case published from it, {@code source} the case that it follows. */
    @JsonInclude
    public record LoopJson(
            UUID id,
            PersonJson person,
            @Nullable String course,
            @Nullable String module,
            @Nullable UUID brief,
            @Nullable TaskJson task,
            UUID practice,
            @JsonProperty("case") @Nullable UUID published,
            @Nullable UUID source,
            Stage stage,
            @Nullable HolderJson holder,
            OffsetDateTime enteredAt,
            @Nullable LocalDate dueOn,
            @Nullable Boolean confirmed,
            boolean paused) {}

    /** One signal in the life of a loop. */
    public record EventJson(
            int seq,
            Signal signal,
            Stage before,
            Stage after,
            OffsetDateTime at,
            @Nullable String detail) {}

    /** A loop with what happened in it. */
    public record LoopWithEventsJson(@JsonUnwrapped LoopJson loop, List<EventJson> events) {}

    /** Something that waits for the reader. */
    @JsonInclude
    public record MoveJson(
            Moves.Kind kind,
            LoopJson loop,
            OffsetDateTime since,
            @Nullable LocalDate dueOn,
            String href) {}

    private final CurrentActor actor;
    private final Loops loops;
    private final LoopLists lists;
    private final Moves moves;
    private final Curricula curricula;
    private final Units units;
    private final Reader reader;
    private final Clock clock;
    private final PersonViews seen;

    LoopApi(
            CurrentActor actor,
            Loops loops,
            LoopLists lists,
            Moves moves,
            Curricula curricula,
            Units units,
            Reader reader,
            Clock clock,
            PersonViews seen) {
        this.actor = actor;
        this.loops = loops;
        this.lists = lists;
        this.moves = moves;
        this.curricula = curricula;
        this.units = units;
        this.reader = reader;
        this.clock = clock;
        this.seen = seen;
    }

    @GET
    @Path("me/moves")
    @Operation(summary = "What waits for me, oldest first")
    public ItemsJson<MoveJson> moves() {
        return ItemsJson.all(moves.of(actor.get()).stream()
                .map(move -> new MoveJson(
                        move.kind(),
                        json(move.loop()),
                        at(move.since()),
                        move.dueOn(),
                        "/practices/" + move.loop().practice()))
                .toList());
    }

    @GET
    @Path("me/loops")
    @Operation(summary = "My loops, newest first")
    public ItemsJson<LoopJson> mine() {
        Actor who = actor.get();
        return ItemsJson.all(lists.find(who, LoopLists.Filter.ofPerson(who.person()), 0, 1_000).items().stream()
                .map(this::json)
                .toList());
    }

    @GET
    @Path("loops")
    @Operation(
            summary = "The loops that I may see, newest first",
            description =
                    "unit is a code or an id and includes everything below; period keeps those that were opened in it"
                            + " (2026, 2026H1, 2026Q3, 2026-10); next continues the list.")
    public ItemsJson<LoopJson> list(
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable UUID person,
            @RestQuery @Nullable String stage,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable Integer next) {
        Actor who = actor.get();
        Page<LoopRow> found = lists.find(
                who,
                new LoopLists.Filter(within(who, unit), person, null, stages(stage), false, null, false, false)
                        .openedIn(Period.typedOrNull("period", period, LocalDate.now(clock))),
                next == null ? 0 : Math.max(0, next),
                MOST);
        if (person != null && !found.items().isEmpty()) {
            seen.viewed(who, person, PersonViews.What.LOOP);
        }
        return ItemsJson.of(found, this::json);
    }

    @GET
    @Path("loops/{id}")
    @Operation(
            summary = "A loop with everything that happened in it",
            description = "Of a case that the section signed, everybody but its author learns the month only.")
    public LoopWithEventsJson show(@RestPath UUID id) {
        Actor who = actor.get();
        Loop loop = loops.of(who, id);
        seen.viewed(who, loop.person().id(), PersonViews.What.LOOP);
        boolean unsigned = loops.isUnsigned(who, loop);
        LoopRow row = lists.find(who, LoopLists.Filter.ofPerson(loop.person().id()), 0, 10_000).items().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        return new LoopWithEventsJson(
                json(row),
                loops.events(id).stream()
                        .map(event -> json(
                                event,
                                unsigned
                                        && (event.signal() == Signal.PUBLISHED
                                                || event.after().isClosed())))
                        .toList());
    }

    private EventJson json(LoopEvent event, boolean kept) {
        return new EventJson(
                event.seq(),
                event.signal(),
                event.before(),
                event.after(),
                kept ? month(event.at()) : at(event.at()),
                kept ? null : event.detail());
    }

    private @Nullable Collection<UUID> within(Actor who, @Nullable String unit) {
        if (unit == null || unit.isBlank()) {
            return null;
        }
        UnitTree tree = units.tree(who.body());
        return tree.findByCode(unit)
                .or(() -> Ids.parse(unit).flatMap(tree::find))
                .map(node -> tree.subtree(node.id()))
                .orElseThrow(NotFound::new);
    }

    private static @Nullable Set<Stage> stages(@Nullable String named) {
        if (named == null || named.isBlank()) {
            return null;
        }
        try {
            return Set.of(Stage.valueOf(named));
        } catch (IllegalArgumentException e) {
            throw new Invalid("stage", "choice-unknown");
        }
    }

    private LoopJson json(LoopRow row) {
        Curriculum curriculum = curricula.of(actor.get().body());
        UnitTree tree = units.tree(actor.get().body());
        Optional<ModuleOutline> module = curriculum.find(row.module());
        UUID task = row.task();
        UUID holder = row.holder();
        String holderName = row.holderName();
        String taskCode = row.taskCode();
        return new LoopJson(
                row.id(),
                new PersonJson(
                        row.person(),
                        row.personName(),
                        tree.find(row.unit())
                                .map(node -> new UnitJson(node.code(), tree.label(node.id(), reader.locale())))
                                .orElse(new UnitJson("", ""))),
                module.map(found -> curriculum.course(found.course()).code()).orElse(null),
                module.map(ModuleOutline::code).orElse(null),
                row.brief(),
                task == null || taskCode == null
                        ? null
                        : new TaskJson(task, taskCode, Objects.requireNonNull(row.task(reader.locale()))),
                row.practice(),
                row.caseId(),
                row.sourceCase(),
                row.stage(),
                holder == null || holderName == null ? null : new HolderJson(holder, holderName),
                row.isMomentKept() ? month(row.enteredAt()) : at(row.enteredAt()),
                row.dueOn(),
                row.confirmed(),
                row.isPaused());
    }

    /** The beginning of the month: of a case that the section signed, the list of cases says no more either. */
    private OffsetDateTime month(Instant moment) {
        return at(moment).truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
    }

    private OffsetDateTime at(Instant moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime();
    }
}
