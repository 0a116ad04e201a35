package org.meguri.practice.decision.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.OrgUnit;
import org.meguri.people.Person;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.platform.web.Once;
import org.meguri.platform.web.When;
import org.meguri.practice.decision.Decide;
import org.meguri.practice.decision.Deciders;
import org.meguri.practice.decision.Decision;
import org.meguri.practice.decision.DecisionRequest;
import org.meguri.practice.decision.Decisions;
import org.meguri.practice.decision.EndPrecedent;
import org.meguri.practice.decision.Obstacle;
import org.meguri.practice.decision.PassOnDecision;
import org.meguri.practice.decision.Question;
import org.meguri.practice.decision.RequestDecision;
import org.meguri.practice.decision.Ruling;
import org.meguri.practice.decision.WithdrawDecision;

/** Questions to decide and precedents for programs. */
@Path("/api/v1/decisions")
@RolesAllowed("EMPLOYEE")
@Tag(name = "decisions")
public class DecisionApi {

    private static final int PAGE = 50;

    /**
     * A question, or the precedent that it became. {@code asker}, {@code askerName} and {@code practice} are null for those
     * whom they do not concern; {@code scope} is null where it holds in the whole body, {@code holdsUntil} where no last day
     * is set.
     */
    @JsonInclude
    public record DecisionJson(
            UUID id,
            DecisionRequest.State state,
            String question,
            String background,
            @Nullable UUID asker,
            @Nullable String askerName,
            String unit,
            UUID decider,
            String deciderName,
            @Nullable UUID practice,
            @Nullable UUID blocker,
            LocalDate dueOn,
            Instant askedAt,
            @Nullable Instant decidedAt,
            @Nullable Ruling ruling,
            @Nullable String answer,
            @Nullable String scope,
            @Nullable String scopeName,
            @Nullable LocalDate holdsUntil,
            @Nullable Instant endedAt,
            @Nullable String endReason,
            int version) {}

    /** A question that waits for me; {@code days} are calendar days. */
    public record WaitingDecisionJson(
            UUID id, String question, String asker, String unit, LocalDate dueOn, boolean overdue, long days) {}

    /** Somebody who can be asked; {@code above} are the heads of the units in which I work, the nearest first. */
    public record DeciderJson(UUID id, String name, String unit, String title, boolean above) {}

    /** What I ask; {@code practice} and {@code blocker} only together. */
    public record DecisionQuestion(
            @Nullable @NoPersonalData String question,
            @Nullable @NoPersonalData String background,
            @Nullable UUID decider,
            @Nullable LocalDate dueOn,
            @Nullable UUID practice,
            @Nullable UUID blocker) {}

    /** What I decide; {@code scope} is the code of a unit. */
    public record RulingRequest(
            @Nullable Ruling ruling,
            @Nullable @NoPersonalData String answer,
            @Nullable String scope,
            @Nullable LocalDate holdsUntil) {}

    /** Who decides from now on. */
    public record DeciderRequest(
            @Nullable UUID decider, @Nullable LocalDate dueOn) {}

    /** Why it holds no more. */
    public record DecisionEnd(@Nullable @NoPersonalData String reason) {}

    private final CurrentActor actor;
    private final Decisions decisions;
    private final Deciders deciders;
    private final RequestDecision requestDecision;
    private final Decide decide;
    private final PassOnDecision passOn;
    private final WithdrawDecision withdrawDecision;
    private final EndPrecedent endPrecedent;
    private final Units units;
    private final When when;
    private final Inputs inputs;
    private final Once once;

    DecisionApi(
            CurrentActor actor,
            Decisions decisions,
            Deciders deciders,
            RequestDecision requestDecision,
            Decide decide,
            PassOnDecision passOn,
            WithdrawDecision withdrawDecision,
            EndPrecedent endPrecedent,
            Units units,
            When when,
            Inputs inputs,
            Once once) {
        this.actor = actor;
        this.decisions = decisions;
        this.deciders = deciders;
        this.requestDecision = requestDecision;
        this.decide = decide;
        this.passOn = passOn;
        this.withdrawDecision = withdrawDecision;
        this.endPrecedent = endPrecedent;
        this.units = units;
        this.when = when;
        this.inputs = inputs;
        this.once = once;
    }

    @GET
    @Operation(
            summary = "The precedents of my body, the newest first",
            description = "q is folded for width, kana and variants; here=true finds those that hold where I work,"
                    + " lapsed=true those that hold no more; next continues the list.")
    public ItemsJson<DecisionJson> list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String ruling,
            @RestQuery boolean here,
            @RestQuery boolean lapsed,
            @RestQuery @Nullable Integer next) {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        return ItemsJson.of(
                decisions.precedents(
                        who,
                        new Decisions.Filter(q, rulingOrNull(ruling), here, lapsed),
                        next == null ? 0 : Math.max(0, next),
                        PAGE),
                one -> json(who, one, tree));
    }

    private static @Nullable Ruling rulingOrNull(@Nullable String named) {
        if (named == null || named.isBlank()) {
            return null;
        }
        return List.of(Ruling.values()).stream()
                .filter(one -> one.name().equals(named))
                .findFirst()
                .orElseThrow(() -> new Invalid("ruling", "choice-unknown"));
    }

    @GET
    @Path("own")
    @Operation(summary = "What I asked, the newest first")
    public ItemsJson<DecisionJson> own() {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        return ItemsJson.all(
                decisions.asked(who).stream().map(one -> json(who, one, tree)).toList());
    }

    @GET
    @Path("waiting")
    @Operation(summary = "What waits for my decision, what is due first before the others")
    public ItemsJson<WaitingDecisionJson> waiting() {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        return ItemsJson.all(decisions.waiting(who).stream()
                .map(one -> new WaitingDecisionJson(
                        one.id(),
                        one.question(),
                        one.asker(),
                        tree.label(one.unit(), who.locale()),
                        one.dueOn(),
                        one.isOverdue(when.today()),
                        when.daysSince(one.givenAt())))
                .toList());
    }

    @GET
    @Path("deciders")
    @Operation(summary = "Whom I can ask: the heads of units, those above me first")
    public ItemsJson<DeciderJson> deciders() {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        return ItemsJson.all(deciders.of(who).stream()
                .map(one -> new DeciderJson(
                        one.id(),
                        one.name(),
                        tree.label(one.unit(), who.locale()),
                        one.title().in(who.locale()),
                        one.above()))
                .toList());
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Ask one head to decide something",
            description =
                    "With practice and blocker it is about an obstacle, which goes over to whoever decides. 409 where it"
                            + " is cleared, or a question about it waits. Without dueOn it is five business days.")
    public DecisionJson ask(@Nullable DecisionQuestion body, @RestHeader("Idempotency-Key") @Nullable String key) {
        DecisionQuestion asked = inputs.check(body);
        Actor who = actor.get();
        return show(once.of(
                key,
                () -> requestDecision.request(
                        who,
                        Question.typed(asked.question(), asked.background()),
                        asked.decider(),
                        asked.dueOn(),
                        obstacle(asked))));
    }

    private static @Nullable Obstacle obstacle(DecisionQuestion asked) {
        UUID practice = asked.practice();
        UUID blocker = asked.blocker();
        if (practice == null && blocker == null) {
            return null;
        }
        if (practice == null || blocker == null) {
            throw new Invalid(practice == null ? "practice" : "blocker", "required");
        }
        return new Obstacle(practice, blocker);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A precedent, or a question that concerns me")
    public DecisionJson show(@RestPath UUID id) {
        Actor who = actor.get();
        return json(who, decisions.of(who, id), units.tree(who.body()));
    }

    @PUT
    @Path("{id}/ruling")
    @Operation(
            summary = "Decide",
            description =
                    "Only who was asked. scope is the code of the unit in which, and below which, it holds; without it"
                            + " it holds in the whole body. The obstacle that it was about is cleared.")
    public DecisionJson decide(
            @RestPath UUID id, @Nullable RulingRequest body, @RestHeader("If-Match") @Nullable String ifMatch) {
        RulingRequest told = inputs.check(body);
        Actor who = actor.get();
        String scope = told.scope();
        UUID unit = scope == null || scope.isBlank()
                ? null
                : units.tree(who.body())
                        .findByCode(scope.strip())
                        .orElseThrow(() -> new Invalid("scope", "unit-unknown"))
                        .id();
        decide.decide(
                who, id, Decision.typed(told.ruling(), told.answer(), unit, told.holdsUntil()), Once.version(ifMatch));
        return show(id);
    }

    @PUT
    @Path("{id}/decider")
    @Operation(
            summary = "Name somebody else who decides",
            description =
                    "Whoever decides now, whoever asked, and who oversees the body. 204, as it may not be theirs to"
                            + " read any more.")
    public void passOn(
            @RestPath UUID id, @Nullable DeciderRequest body, @RestHeader("If-Match") @Nullable String ifMatch) {
        DeciderRequest told = inputs.check(body);
        passOn.passOn(actor.get(), id, told.decider(), told.dueOn(), Once.version(ifMatch));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take my question back while it is open", description = "409 once it is decided.")
    public void withdraw(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        withdrawDecision.withdraw(actor.get(), id, Once.version(ifMatch));
    }

    @PUT
    @Path("{id}/end")
    @Operation(summary = "Say that my decision holds no more, and why")
    public DecisionJson end(
            @RestPath UUID id, @Nullable DecisionEnd body, @RestHeader("If-Match") @Nullable String ifMatch) {
        endPrecedent.end(actor.get(), id, inputs.check(body).reason(), Once.version(ifMatch));
        return show(id);
    }

    private DecisionJson json(Actor who, DecisionRequest one, UnitTree tree) {
        boolean concerned = one.isOpen() || one.isAskedBy(who) || one.isDecidedBy(who);
        Person asker = one.asker();
        OrgUnit scope = one.isDecided() ? one.scope() : null;
        return new DecisionJson(
                one.id(),
                one.state(when.today()),
                one.question(),
                one.background(),
                concerned ? asker.id() : null,
                concerned ? asker.name() : null,
                tree.label(one.unit().id(), who.locale()),
                one.decider().id(),
                one.decider().name(),
                concerned ? one.practiceId() : null,
                concerned ? one.blockerId() : null,
                one.dueOn(),
                one.askedAt(),
                one.decidedAt(),
                one.ruling(),
                one.answer(),
                scope == null
                        ? null
                        : tree.find(scope.id()).map(UnitTree.Node::code).orElse(null),
                scope == null ? null : tree.label(scope.id(), who.locale()),
                one.holdsUntil(),
                one.endedAt(),
                one.endReason(),
                one.version());
    }
}
