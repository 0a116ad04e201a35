package org.meguri.loop.answers.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.loop.answers.AnswerHandOvers;
import org.meguri.loop.answers.HandOverAnswers;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.platform.web.Once;

/** Handing answers over to another trainer, for programs. */
@Path("/api/v1/answers/hand-overs")
@RolesAllowed("TRAINER")
@Tag(name = "answers")
public class HandOverApi {

    /** A hand-over that holds; either {@code unit} or {@code practice} is null. */
    @JsonInclude
    public record HandOverJson(
            UUID id,
            String giver,
            String taker,
            @Nullable String unit,
            @Nullable UUID practice,
            @Nullable String note,
            LocalDate fromOn,
            boolean mine) {}

    /** Another trainer, and how many reports wait for them. */
    public record HandOverTrainerJson(UUID id, String name, int waiting) {}

    /** What goes to whom; {@code unit} is the code of a unit, {@code practices} are of my queue. */
    public record HandOverRequest(
            @Nullable UUID to,
            @Nullable String unit,
            @Nullable List<UUID> practices,
            @Nullable @NoPersonalData String note,
            @Nullable LocalDate fromOn) {}

    private final CurrentActor actor;
    private final AnswerHandOvers handOvers;
    private final HandOverAnswers handOverAnswers;
    private final Units units;
    private final Inputs inputs;
    private final Once once;

    HandOverApi(
            CurrentActor actor,
            AnswerHandOvers handOvers,
            HandOverAnswers handOverAnswers,
            Units units,
            Inputs inputs,
            Once once) {
        this.actor = actor;
        this.handOvers = handOvers;
        this.handOverAnswers = handOverAnswers;
        this.units = units;
        this.inputs = inputs;
        this.once = once;
    }

    @GET
    @Operation(summary = "What I handed over or took over and what still holds, the newest first")
    public ItemsJson<HandOverJson> list() {
        UnitTree tree = units.tree(actor.get().body());
        return ItemsJson.all(handOvers.of(actor.get()).stream()
                .map(one -> new HandOverJson(
                        one.id(),
                        one.giver(),
                        one.taker(),
                        tree.find(one.unit()).map(UnitTree.Node::code).orElse(null),
                        one.practice(),
                        one.note(),
                        one.fromOn(),
                        one.mine()))
                .toList());
    }

    @GET
    @Path("trainers")
    @Operation(summary = "To whom I can hand over, with how much waits for each")
    public ItemsJson<HandOverTrainerJson> trainers() {
        return ItemsJson.all(handOvers.colleagues(actor.get()).stream()
                .map(one -> new HandOverTrainerJson(one.id(), one.name(), one.load()))
                .toList());
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Hand the answers of a unit, or reports of my queue, over to another trainer",
            description =
                    "From fromOn, today without it, they wait in the other's queue; who may answer stays as it is.")
    public ItemsJson<HandOverJson> handOver(
            @Nullable HandOverRequest body, @RestHeader("Idempotency-Key") @Nullable String key) {
        HandOverRequest told = inputs.check(body);
        List<UUID> practices = told.practices();
        String code = told.unit();
        UUID unit = code == null || code.isBlank()
                ? null
                : units.tree(actor.get().body())
                        .findByCode(code.strip())
                        .orElseThrow(() -> new Invalid("unit", "unit-unknown"))
                        .id();
        once.of(
                key,
                () -> handOverAnswers.handOver(
                        actor.get(),
                        told.to(),
                        unit,
                        practices == null ? List.of() : practices,
                        told.note(),
                        told.fromOn()));
        return list();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "End it", description = "What waits comes back to whoever gave it.")
    public void end(@RestPath UUID id) {
        handOverAnswers.end(actor.get(), id);
    }
}
