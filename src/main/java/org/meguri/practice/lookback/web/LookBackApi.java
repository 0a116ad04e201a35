package org.meguri.practice.lookback.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.platform.web.Once;
import org.meguri.practice.lookback.LookBack;
import org.meguri.practice.lookback.LookBackEnding;
import org.meguri.practice.lookback.LookBackPart;
import org.meguri.practice.lookback.LookBackText;
import org.meguri.practice.lookback.LookBacks;
import org.meguri.practice.lookback.StartLookBack;
import org.meguri.practice.lookback.WriteLookBack;

/** Looking back for programs. */
@Path("/api/v1/look-backs")
@RolesAllowed("EMPLOYEE")
@Tag(name = "look-backs")
public class LookBackApi {

    /** An occasion as listed. */
    @JsonInclude
    public record LookBackRowJson(
            UUID id,
            String title,
            String startedBy,
            Instant startedAt,
            @Nullable Instant endedAt,
            long people,
            long handedIn,
            boolean mineHandedIn) {}

    /** A practice before and after; {@code savedMinutes} = Σ (baseline − minutes) × count, and may be negative. */
    @JsonInclude
    public record EffortJson(
            UUID practice,
            @Nullable String task,
            @Nullable Integer baselineMinutes,
            @Nullable Long averageMinutes,
            long tries,
            long wentWell,
            long savedMinutes) {}

    /** A part; of those of others the texts are null until they are handed in. */
    @JsonInclude
    public record LookBackPartJson(
            UUID person,
            String name,
            boolean mine,
            @Nullable Instant handedInAt,
            @Nullable EffortJson effort,
            @Nullable String intended,
            @Nullable String happened,
            @Nullable String difference,
            @Nullable String nextStep,
            @Nullable LookBackEnding ending,
            @Nullable LocalDate nextOn,
            int version) {}

    /** An occasion with its parts. */
    @JsonInclude
    public record LookBackJson(
            UUID id,
            String title,
            String startedBy,
            Instant startedAt,
            @Nullable Instant endedAt,
            List<LookBackPartJson> parts) {}

    /** On what, and with whom: without colleagues it is looking back alone, for which a practice is needed. */
    public record LookBackRequest(
            @Nullable @NoPersonalData String title,
            @Nullable UUID practice,
            @Nullable List<UUID> colleagues) {}

    /** My part; without handIn it is kept as my draft. */
    public record LookBackPartRequest(
            @Nullable UUID practice,
            @Nullable @NoPersonalData String intended,
            @Nullable @NoPersonalData String happened,
            @Nullable @NoPersonalData String difference,
            @Nullable @NoPersonalData String nextStep,
            @Nullable LookBackEnding ending,
            @Nullable LocalDate nextOn,
            boolean handIn) {}

    private final CurrentActor actor;
    private final LookBacks lookBacks;
    private final StartLookBack startLookBack;
    private final WriteLookBack writeLookBack;
    private final Inputs inputs;
    private final Once once;

    LookBackApi(
            CurrentActor actor,
            LookBacks lookBacks,
            StartLookBack startLookBack,
            WriteLookBack writeLookBack,
            Inputs inputs,
            Once once) {
        this.actor = actor;
        this.lookBacks = lookBacks;
        this.startLookBack = startLookBack;
        this.writeLookBack = writeLookBack;
        this.inputs = inputs;
        this.once = once;
    }

    @GET
    @Operation(summary = "The occasions in which I take part, the open ones first")
    public ItemsJson<LookBackRowJson> list() {
        return ItemsJson.all(lookBacks.mine(actor.get()).stream()
                .map(row -> new LookBackRowJson(
                        row.id(),
                        row.title(),
                        row.startedBy(),
                        row.startedAt(),
                        row.endedAt(),
                        row.people(),
                        row.handedIn(),
                        row.mine() != null))
                .toList());
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Start looking back, alone or with colleagues",
            description =
                    "Colleagues work in my section or in a unit that I head; each is told and writes their own part.")
    public LookBackJson start(@Nullable LookBackRequest body, @RestHeader("Idempotency-Key") @Nullable String key) {
        LookBackRequest told = inputs.check(body);
        List<UUID> colleagues = told.colleagues();
        return show(once.of(
                key,
                () -> startLookBack.start(
                        actor.get(), told.title(), told.practice(), colleagues == null ? List.of() : colleagues)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An occasion in which I take part, with what was before and after")
    public LookBackJson show(@RestPath UUID id) {
        Actor who = actor.get();
        LookBack occasion = lookBacks.of(who, id);
        List<LookBackPart> parts = lookBacks.parts(occasion);
        Map<UUID, LookBacks.Effort> efforts = lookBacks.efforts(parts);
        return new LookBackJson(
                id,
                occasion.title(),
                occasion.startedBy().name(),
                occasion.startedAt(),
                occasion.endedAt(),
                parts.stream().map(part -> json(who, part, efforts)).toList());
    }

    @PUT
    @Path("{id}/part")
    @Operation(
            summary = "Keep my part as a draft, or hand it in",
            description = "Handed in with NEXT_TRY, what comes next and its day become the plan of my practice.")
    public LookBackJson write(
            @RestPath UUID id, @Nullable LookBackPartRequest body, @RestHeader("If-Match") @Nullable String ifMatch) {
        LookBackPartRequest told = inputs.check(body);
        writeLookBack.write(
                actor.get(),
                id,
                LookBackText.typed(
                        told.practice(),
                        told.intended(),
                        told.happened(),
                        told.difference(),
                        told.nextStep(),
                        told.ending(),
                        told.nextOn()),
                told.handIn(),
                Once.version(ifMatch));
        return show(id);
    }

    @PUT
    @Path("{id}/end")
    @Operation(summary = "End it", description = "Whoever started it.")
    public LookBackJson end(@RestPath UUID id) {
        writeLookBack.end(actor.get(), id);
        return show(id);
    }

    private static LookBackPartJson json(Actor who, LookBackPart part, Map<UUID, LookBacks.Effort> efforts) {
        boolean mine = who.isSelf(part.person().id());
        boolean read = mine || part.isHandedIn();
        LookBackText text = part.text();
        LookBacks.Effort effort = part.practiceId() == null ? null : efforts.get(part.practiceId());
        return new LookBackPartJson(
                part.person().id(),
                part.person().name(),
                mine,
                part.handedInAt(),
                read && effort != null ? json(who, effort) : null,
                read ? text.intended() : null,
                read ? text.happened() : null,
                read ? text.difference() : null,
                read ? text.next() : null,
                read ? text.ending() : null,
                read ? text.nextOn() : null,
                part.version());
    }

    private static EffortJson json(Actor who, LookBacks.Effort effort) {
        return new EffortJson(
                effort.practice(),
                effort.task() == null ? null : effort.task().in(who.locale()),
                effort.baselineMinutes(),
                effort.average(),
                effort.tries(),
                effort.wentWell(),
                effort.savedMinutes());
    }
}
