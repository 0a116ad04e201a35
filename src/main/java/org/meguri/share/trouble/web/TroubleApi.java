package org.meguri.share.trouble.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
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
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Person;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.platform.web.Once;
import org.meguri.platform.web.When;
import org.meguri.practice.WorkTask;
import org.meguri.share.trouble.AnswerMatch;
import org.meguri.share.trouble.Found;
import org.meguri.share.trouble.Frequency;
import org.meguri.share.trouble.MatchKind;
import org.meguri.share.trouble.MatchTrouble;
import org.meguri.share.trouble.StartFromTrouble;
import org.meguri.share.trouble.TellTrouble;
import org.meguri.share.trouble.Told;
import org.meguri.share.trouble.Trouble;
import org.meguri.share.trouble.TroubleMatch;
import org.meguri.share.trouble.Troubles;
import org.meguri.share.trouble.WaitingTroubles;

/** What is hard at work for programs. */
@Path("/api/v1/troubles")
@RolesAllowed("EMPLOYEE")
@Tag(name = "troubles")
public class TroubleApi {

    /**
     * A trouble; {@code person} and {@code personName} are null where I do not see whose it is, {@code minutes} where nobody
     * knows what one occurrence takes.
     */
    @JsonInclude
    public record TroubleJson(
            UUID id,
            Trouble.State state,
            String what,
            Frequency frequency,
            @Nullable Integer minutes,
            @Nullable UUID task,
            boolean anonymous,
            @Nullable UUID person,
            @Nullable String personName,
            String unit,
            Instant postedAt,
            LocalDate dueOn,
            boolean overdue,
            int version) {}

    /** What was found; {@code helped} is null until its author says so. */
    @JsonInclude
    public record TroubleMatchJson(
            MatchKind kind,
            @Nullable UUID module,
            @JsonProperty("case") @Nullable UUID source,
            @Nullable UUID colleague,
            @Nullable String colleagueName,
            String note,
            String matchedBy,
            Instant matchedAt,
            @Nullable Boolean helped,
            @Nullable String helpNote) {

        static TroubleMatchJson of(TroubleMatch one) {
            Person colleague = one.colleague();
            return new TroubleMatchJson(
                    one.kind(),
                    one.moduleId(),
                    one.caseId(),
                    colleague == null ? null : colleague.id(),
                    colleague == null ? null : colleague.name(),
                    one.note(),
                    one.matchedBy().name(),
                    one.matchedAt(),
                    one.helped(),
                    one.helpNote());
        }
    }

    /** A trouble with what was found, the newest first. */
    public record FullTroubleJson(TroubleJson trouble, List<TroubleMatchJson> matches) {}

    /** One that waits for my answer. */
    public record WaitingTroubleJson(UUID id, String what, String unit, LocalDate dueOn, boolean overdue) {}

    /** What is hard. */
    public record TroubleRequest(
            @Nullable @NoPersonalData String what,
            @Nullable Frequency frequency,
            @Nullable Integer minutes,
            @Nullable UUID task,
            @Nullable Boolean anonymous) {}

    /** What I found; {@code module}, {@code source} (a case) or {@code staffNumber} as the kind asks. */
    public record TroubleMatchRequest(
            @Nullable MatchKind kind,
            @Nullable UUID module,
            @Nullable UUID source,
            @Nullable String staffNumber,
            @Nullable @NoPersonalData String note) {}

    /** Whether it helped. */
    public record TroubleHelpRequest(
            @Nullable Boolean helped,
            @Nullable @NoPersonalData String note) {}

    /** The practice that was started. */
    public record StartedJson(UUID practice) {}

    private final CurrentActor actor;
    private final Troubles troubles;
    private final WaitingTroubles waiting;
    private final TellTrouble tellTrouble;
    private final MatchTrouble matchTrouble;
    private final AnswerMatch answerMatch;
    private final StartFromTrouble startFromTrouble;
    private final Units units;
    private final When when;
    private final Inputs inputs;
    private final Once once;

    TroubleApi(
            CurrentActor actor,
            Troubles troubles,
            WaitingTroubles waiting,
            TellTrouble tellTrouble,
            MatchTrouble matchTrouble,
            AnswerMatch answerMatch,
            StartFromTrouble startFromTrouble,
            Units units,
            When when,
            Inputs inputs,
            Once once) {
        this.actor = actor;
        this.troubles = troubles;
        this.waiting = waiting;
        this.tellTrouble = tellTrouble;
        this.matchTrouble = matchTrouble;
        this.answerMatch = answerMatch;
        this.startFromTrouble = startFromTrouble;
        this.units = units;
        this.when = when;
        this.inputs = inputs;
        this.once = once;
    }

    @GET
    @Operation(summary = "What colleagues in my section told as hard, the newest first")
    public ItemsJson<TroubleJson> list() {
        Actor who = actor.get();
        return ItemsJson.all(
                troubles.ofSection(who).stream().map(one -> json(who, one)).toList());
    }

    @GET
    @Path("own")
    @Operation(summary = "What I told as hard, the newest first")
    public ItemsJson<TroubleJson> own() {
        Actor who = actor.get();
        return ItemsJson.all(
                troubles.mine(who).stream().map(one -> json(who, one)).toList());
    }

    @GET
    @Path("waiting")
    @Operation(summary = "What waits for my answer as a trainer, what is due first before the others")
    public ItemsJson<WaitingTroubleJson> waiting() {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        return ItemsJson.all(waiting.of(who).stream()
                .map(one -> new WaitingTroubleJson(
                        one.id(),
                        one.what(),
                        tree.label(one.unit(), who.locale()),
                        one.dueOn(),
                        one.isOverdue(when.today())))
                .toList());
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Say what is hard in my work",
            description =
                    "The nearest trainer answers within the business days that are set. With anonymous, colleagues do"
                            + " not see whose it is; trainers always do.")
    public FullTroubleJson tell(@Nullable TroubleRequest body, @RestHeader("Idempotency-Key") @Nullable String key) {
        TroubleRequest told = inputs.check(body);
        return show(once.of(
                key,
                () -> tellTrouble.tell(
                        actor.get(),
                        Told.typed(
                                told.what(),
                                told.frequency(),
                                told.minutes(),
                                told.task(),
                                Boolean.TRUE.equals(told.anonymous())))));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A trouble that I may read, with what was found")
    public FullTroubleJson show(@RestPath UUID id) {
        Actor who = actor.get();
        return new FullTroubleJson(
                json(who, troubles.of(who, id)),
                troubles.matches(id).stream().map(TroubleMatchJson::of).toList());
    }

    @PUT
    @Path("{id}/match")
    @Operation(
            summary = "Answer as a trainer: a module, a case, a colleague, or what happens next",
            description = "The case must be one that whoever told the trouble may read.")
    public FullTroubleJson match(
            @RestPath UUID id, @Nullable TroubleMatchRequest body, @RestHeader("If-Match") @Nullable String ifMatch) {
        TroubleMatchRequest found = inputs.check(body);
        matchTrouble.match(
                actor.get(),
                id,
                Found.typed(found.kind(), found.module(), found.source(), found.staffNumber(), found.note()),
                Once.version(ifMatch));
        return show(id);
    }

    @PUT
    @Path("{id}/help")
    @Operation(summary = "Say whether it helped", description = "Where it did not, the trouble waits again.")
    public FullTroubleJson say(
            @RestPath UUID id, @Nullable TroubleHelpRequest body, @RestHeader("If-Match") @Nullable String ifMatch) {
        TroubleHelpRequest said = inputs.check(body);
        answerMatch.say(actor.get(), id, said.helped(), said.note(), Once.version(ifMatch));
        return show(id);
    }

    @POST
    @ResponseStatus(201)
    @Path("{id}/practice")
    @Operation(summary = "Start the practice of the module or the case that was found")
    public StartedJson start(@RestPath UUID id) {
        return new StartedJson(startFromTrouble.start(actor.get(), id));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take my trouble back while it is open")
    public void withdraw(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        answerMatch.withdraw(actor.get(), id, Once.version(ifMatch));
    }

    private TroubleJson json(Actor who, Trouble one) {
        WorkTask task = one.task();
        boolean named = one.isNamedFor(who);
        return new TroubleJson(
                one.id(),
                one.state(),
                one.what(),
                one.frequency(),
                one.minutes(),
                task == null ? null : task.id(),
                one.isAnonymous(),
                named ? one.person().id() : null,
                named ? one.person().name() : null,
                units.tree(who.body()).label(one.unit().id(), who.locale()),
                one.postedAt(),
                one.dueOn(),
                one.isOverdue(when.today()),
                one.version());
    }
}
