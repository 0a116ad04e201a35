package org.meguri.practice.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Person;
import org.meguri.people.audit.PersonViews;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.Limit;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.platform.web.Once;
import org.meguri.platform.web.Reader;
import org.meguri.practice.AssignPractice;
import org.meguri.practice.Blocker;
import org.meguri.practice.BlockerReason;
import org.meguri.practice.Change;
import org.meguri.practice.Confidence;
import org.meguri.practice.DeclinePractice;
import org.meguri.practice.EndorsePractice;
import org.meguri.practice.FreedFor;
import org.meguri.practice.Outcome;
import org.meguri.practice.Plan;
import org.meguri.practice.PlanPractice;
import org.meguri.practice.PracticeAssignment;
import org.meguri.practice.PracticeLog;
import org.meguri.practice.Practices;
import org.meguri.practice.PromiseSupport;
import org.meguri.practice.Quality;
import org.meguri.practice.RaiseBlocker;
import org.meguri.practice.ReceiveSupport;
import org.meguri.practice.RecordTry;
import org.meguri.practice.ReportPractice;
import org.meguri.practice.ResolveBlocker;
import org.meguri.practice.ReturnPractice;
import org.meguri.practice.ReviewPractice;
import org.meguri.practice.Support;
import org.meguri.practice.SupportKind;
import org.meguri.practice.WithdrawPractice;
import org.meguri.practice.WorkTask;
import org.meguri.practice.effect.Checkpoint;
import org.meguri.practice.effect.Reconfirm;
import org.meguri.practice.effect.Reconfirmation;
import org.meguri.practice.effect.Reconfirmations;

/** Practices for programs. */
@Path("/api/v1/practices")
@RolesAllowed("EMPLOYEE")
@Tag(name = "practice")
public class PracticeApi {

    /** Somebody, by name. */
    public record PersonJson(UUID id, String name) {}

    /** A task. */
    public record TaskRefJson(UUID id, String code, String name, int informationClass) {}

    /** The plan; minutes of one occurrence. */
    public record PlanJson(String cue, String action, LocalDate plannedOn, int baselineMinutes) {}

    /** One try. {@code savedMinutes} = (baselineMinutes − minutes) × count; it may be negative. */
    public record LogJson(
            UUID id,
            Outcome outcome,
            int baselineMinutes,
            int minutes,
            @Nullable Integer checkingMinutes,
            int count,
            int savedMinutes,
            String note,
            @Nullable String prompt,
            LocalDate triedOn,
            boolean timed) {}

    /** What the manager promised; {@code kept} is what the employee said about it later. */
    public record SupportJson(
            Set<SupportKind> kinds,
            @Nullable String note,
            @Nullable Boolean kept) {}

    /** The confirmation; not confirmed when the time had run out. */
    public record EndorsementJson(
            OffsetDateTime at, boolean confirmed, @Nullable String comment) {}

    /** The trainer's answer. */
    public record ReviewJson(
            String goodPoint, String tryNext, @Nullable String showTo, PersonJson trainer) {}

    /** Something in the way. */
    public record BlockerJson(
            UUID id,
            BlockerReason reason,
            @Nullable String note,
            @Nullable PersonJson owner,
            LocalDate dueOn,
            @Nullable OffsetDateTime resolvedAt) {}

    /** A practice with everything in it. */
    @JsonInclude
    public record PracticeJson(
            UUID id,
            PersonJson person,
            UUID unit,
            @Nullable UUID brief,
            @JsonProperty("case") @Nullable UUID source,
            LocalDate dueOn,
            @Nullable TaskRefJson task,
            @Nullable PlanJson plan,
            List<LogJson> logs,
            int savedMinutes,
            @Nullable SupportJson support,
            @Nullable OffsetDateTime reportedAt,
            @Nullable FreedFor freedFor,
            @Nullable QualityJson quality,
            @Nullable ConfidenceJson confidence,
            List<ReconfirmationJson> reconfirmations,
            @Nullable String returnReason,
            @Nullable EndorsementJson endorsement,
            @Nullable ReviewJson review,
            List<BlockerJson> blockers,
            @Nullable String declineReason,
            int version) {}

    /** What became of mistakes, of rework, and what residents or colleagues said. */
    public record QualityJson(
            @Nullable Change errors,
            @Nullable Change rework,
            @Nullable @Limit(300) @NoPersonalData String voice) {}

    /** How far one can do it oneself, 1 to 5, before and after; to the person alone. */
    public record ConfidenceJson(
            @Nullable Integer before, @Nullable Integer after) {}

    /** Whether a saving goes on, as asked 30 and 90 days after it was confirmed. */
    public record ReconfirmationJson(
            Checkpoint checkpoint,
            LocalDate dueOn,
            LocalDate lapsesOn,
            @Nullable OffsetDateTime answeredAt,
            @Nullable Boolean goesOn,
            @Nullable Integer minutes,
            @Nullable String note) {}

    /** What goes with a report; all of it may be missing. */
    @Schema(
            example =
                    "{\"freedFor\":\"RESIDENTS\",\"quality\":{\"errors\":\"LESS\",\"rework\":\"SAME\"},\"confidence\":4}")
    public record ReportRequest(
            @Nullable FreedFor freedFor,
            @Nullable @Valid QualityJson quality,
            @Nullable Integer confidence) {}

    /** What was made. */
    public record CreatedJson(UUID id) {}

    /** An assignment; {@code assignee} is missing for oneself. */
    @Schema(example = "{\"brief\":\"01a20dd2-2588-7bf9-a0a6-cbec636dea8a\",\"task\":\"T05\",\"dueOn\":\"2026-12-24\"}")
    public record AssignmentRequest(
            @NotNull(message = "required") UUID brief,
            @Nullable UUID assignee,
            @Nullable @Limit(50) String task,
            @Nullable LocalDate dueOn) {}

    /** A plan; {@code task} is the id or the code of a task of the own section or the catalogue. */
    @Schema(
            example =
                    "{\"task\":\"T05\",\"cue\":\"式典の依頼が届いたら\",\"action\":\"下書きをAIで作る\",\"plannedOn\":\"2026-12-01\",\"baselineMinutes\":60}")
    public record PlanRequest(
            @NotBlank(message = "required") @Limit(50) String task,

            @NotBlank(message = "required") @Limit(200) @NoPersonalData
            String cue,

            @NotBlank(message = "required") @Limit(200) @NoPersonalData
            String action,

            @NotNull(message = "required") LocalDate plannedOn,
            @NotNull(message = "required") Integer baselineMinutes,
            @Nullable Integer confidence) {}

    /** A try; {@code minutes} of one occurrence include {@code checkingMinutes}. */
    @Schema(
            example =
                    "{\"outcome\":\"WENT_WELL\",\"minutes\":25,\"checkingMinutes\":10,\"count\":1,\"note\":\"事実を先に渡したら、直しは二か所でした。\",\"prompt\":\"次の事実だけを使って…\"}")
    public record LogRequest(
            @NotNull(message = "required") Outcome outcome,
            @NotNull(message = "required") Integer minutes,
            @Nullable Integer checkingMinutes,
            @Nullable Integer count,

            @NotBlank(message = "required") @Limit(1000) @NoPersonalData
            String note,

            @Nullable @Limit(4000) @NoPersonalData String prompt,
            @Nullable Boolean timed) {}

    /** Whether a saving goes on; minutes of one occurrence now. */
    @Schema(example = "{\"goesOn\":true,\"minutes\":20}")
    public record ReconfirmationRequest(
            @NotNull(message = "required") Boolean goesOn,
            @Nullable Integer minutes,
            @Nullable @Limit(500) @NoPersonalData String note) {}

    /** A reason in words. */
    public record ReasonRequest(
            @NotBlank(message = "required") @Limit(500) @NoPersonalData
            String reason) {}

    /** Something in the way. */
    @Schema(example = "{\"reason\":\"NO_TIME\",\"note\":\"窓口が混む時期です。\"}")
    public record BlockerRequest(
            @NotNull(message = "required") BlockerReason reason,
            @Nullable @Limit(500) @NoPersonalData String note) {}

    /** A promise of help. */
    @Schema(example = "{\"kinds\":[\"TIME\",\"TASK\"],\"note\":\"水曜の午後を空けます。\"}")
    public record SupportRequest(
            @NotNull(message = "choose-one") Set<SupportKind> kinds,
            @Nullable @Limit(500) @NoPersonalData String note) {}

    /** Whether the help came. */
    @Schema(example = "{\"kept\":true}")
    public record SupportReceivedRequest(
            @NotNull(message = "required") Boolean kept,
            @Nullable @Limit(500) @NoPersonalData String note) {}

    /** A word with the confirmation. */
    @Schema(example = "{\"comment\":\"失敗のところまで書いてくれて助かります。\"}")
    public record EndorsementRequest(
            @Nullable @Limit(500) @NoPersonalData String comment) {}

    /** The trainer's three prompts. */
    @Schema(example = "{\"goodPoint\":\"事実を先に渡した点\",\"tryNext\":\"例を一つ足す\",\"showTo\":\"秘書係\"}")
    public record ReviewRequest(
            @NotBlank(message = "required") @Limit(500) @NoPersonalData
            String goodPoint,

            @NotBlank(message = "required") @Limit(500) @NoPersonalData
            String tryNext,

            @Nullable @Limit(500) @NoPersonalData String showTo) {}

    private final CurrentActor actor;
    private final Practices practices;
    private final AssignPractice assignPractice;
    private final PlanPractice planPractice;
    private final RecordTry recordTry;
    private final ReportPractice reportPractice;
    private final DeclinePractice declinePractice;
    private final RaiseBlocker raiseBlocker;
    private final ResolveBlocker resolveBlocker;
    private final PromiseSupport promiseSupport;
    private final ReceiveSupport receiveSupport;
    private final EndorsePractice endorsePractice;
    private final ReturnPractice returnPractice;
    private final ReviewPractice reviewPractice;
    private final WithdrawPractice withdrawPractice;
    private final Inputs inputs;
    private final Once once;
    private final Reader reader;
    private final Clock clock;
    private final PersonViews seen;
    private final Reconfirmations reconfirmations;
    private final Reconfirm reconfirm;

    PracticeApi(
            CurrentActor actor,
            Practices practices,
            AssignPractice assignPractice,
            PlanPractice planPractice,
            RecordTry recordTry,
            ReportPractice reportPractice,
            DeclinePractice declinePractice,
            RaiseBlocker raiseBlocker,
            ResolveBlocker resolveBlocker,
            PromiseSupport promiseSupport,
            ReceiveSupport receiveSupport,
            EndorsePractice endorsePractice,
            ReturnPractice returnPractice,
            ReviewPractice reviewPractice,
            WithdrawPractice withdrawPractice,
            Inputs inputs,
            Once once,
            Reader reader,
            Clock clock,
            PersonViews seen,
            Reconfirmations reconfirmations,
            Reconfirm reconfirm) {
        this.actor = actor;
        this.practices = practices;
        this.assignPractice = assignPractice;
        this.planPractice = planPractice;
        this.recordTry = recordTry;
        this.reportPractice = reportPractice;
        this.declinePractice = declinePractice;
        this.raiseBlocker = raiseBlocker;
        this.resolveBlocker = resolveBlocker;
        this.promiseSupport = promiseSupport;
        this.receiveSupport = receiveSupport;
        this.endorsePractice = endorsePractice;
        this.returnPractice = returnPractice;
        this.reviewPractice = reviewPractice;
        this.withdrawPractice = withdrawPractice;
        this.inputs = inputs;
        this.once = once;
        this.reader = reader;
        this.clock = clock;
        this.seen = seen;
        this.reconfirmations = reconfirmations;
        this.reconfirm = reconfirm;
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Assign a brief",
            description = "A trainer to somebody in scope, anybody to themselves. Who has it already keeps it.")
    public CreatedJson assign(@Nullable AssignmentRequest body, @RestHeader("Idempotency-Key") @Nullable String key) {
        AssignmentRequest request = inputs.check(body);
        return new CreatedJson(once.of(
                key,
                () -> assignPractice.assign(
                        actor.get(), request.brief(), request.assignee(), request.task(), request.dueOn())));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A practice with its plan, tries, help, obstacles and answers")
    public RestResponse<PracticeJson> show(@RestPath UUID id) {
        PracticeAssignment practice = practices.of(actor.get(), id);
        seen.viewed(actor.get(), practice.person().id(), PersonViews.What.PRACTICE);
        PracticeJson found = json(practice);
        return RestResponse.ResponseBuilder.ok(found)
                .tag(String.valueOf(found.version()))
                .build();
    }

    @PUT
    @Path("{id}/plan")
    @Operation(summary = "Choose a task, state what it takes today, and say when it will be tried")
    public PracticeJson plan(
            @RestPath UUID id, @Nullable PlanRequest body, @RestHeader("If-Match") @Nullable String ifMatch) {
        PlanRequest request = inputs.check(body);
        planPractice.plan(
                actor.get(),
                id,
                new PlanPractice.Planning(
                        request.task(),
                        request.cue(),
                        request.action(),
                        request.plannedOn(),
                        request.baselineMinutes(),
                        request.confidence(),
                        Once.version(ifMatch)));
        return shown(id);
    }

    @POST
    @ResponseStatus(201)
    @Path("{id}/logs")
    @Operation(summary = "Record a try", description = "The minutes include those for checking.")
    public CreatedJson record(
            @RestPath UUID id, @Nullable LogRequest body, @RestHeader("Idempotency-Key") @Nullable String key) {
        LogRequest request = inputs.check(body);
        return new CreatedJson(once.of(
                key,
                () -> recordTry.record(
                        actor.get(),
                        id,
                        new RecordTry.Try(
                                request.outcome(),
                                request.minutes(),
                                request.checkingMinutes(),
                                request.count(),
                                request.note(),
                                request.prompt(),
                                Boolean.TRUE.equals(request.timed())))));
    }

    @PUT
    @Path("{id}/report")
    @Operation(
            summary = "Say that it is done; the manager is asked to confirm",
            description = "freedFor is what the freed time went to, quality what changed beside the time, confidence"
                    + " how far one can do it oneself now (1 to 5); each may be missing."
                    + " Without a body, what was said before stays.")
    public PracticeJson report(@RestPath UUID id, @Nullable ReportRequest body) {
        if (body == null) {
            reportPractice.report(actor.get(), id);
        } else {
            ReportRequest request = inputs.check(body);
            QualityJson quality = request.quality();
            reportPractice.report(
                    actor.get(),
                    id,
                    new ReportPractice.Said(
                            request.freedFor(),
                            quality == null ? null : Quality.typed(quality.errors(), quality.rework(), quality.voice()),
                            request.confidence()));
        }
        return shown(id);
    }

    @PUT
    @Path("{id}/reconfirmation")
    @Operation(
            summary = "Say, 30 and 90 days after it was confirmed, whether what was saved goes on",
            description = "Once it is asked. Where it does not go on, nothing is asked later.")
    public PracticeJson reconfirm(@RestPath UUID id, @Nullable ReconfirmationRequest body) {
        ReconfirmationRequest request = inputs.check(body);
        reconfirm.answer(actor.get(), id, request.goesOn(), request.minutes(), request.note());
        return shown(id);
    }

    @PUT
    @Path("{id}/decline")
    @Operation(summary = "Decline the practice, with a reason")
    public PracticeJson decline(@RestPath UUID id, @Nullable ReasonRequest body) {
        declinePractice.decline(actor.get(), id, inputs.check(body).reason());
        return shown(id);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take a practice back, as its trainer")
    public void withdraw(@RestPath UUID id) {
        withdrawPractice.withdraw(actor.get(), id);
    }

    @POST
    @ResponseStatus(201)
    @Path("{id}/blockers")
    @Operation(summary = "Say what stands in the way; who clears it follows from the reason")
    public CreatedJson block(
            @RestPath UUID id, @Nullable BlockerRequest body, @RestHeader("Idempotency-Key") @Nullable String key) {
        BlockerRequest request = inputs.check(body);
        return new CreatedJson(
                once.of(key, () -> raiseBlocker.raise(actor.get(), id, request.reason(), request.note())));
    }

    @DELETE
    @Path("{id}/blockers/{blocker}")
    @Operation(summary = "It no longer stands in the way")
    public void unblock(@RestPath UUID id, @RestPath UUID blocker) {
        resolveBlocker.resolve(actor.get(), id, blocker);
    }

    @PUT
    @Path("{id}/support")
    @Operation(summary = "Promise help, as a head above the employee")
    public PracticeJson support(@RestPath UUID id, @Nullable SupportRequest body) {
        SupportRequest request = inputs.check(body);
        promiseSupport.promise(actor.get(), id, request.kinds(), request.note());
        return shown(id);
    }

    @PUT
    @Path("{id}/support-received")
    @Operation(summary = "Say whether the promised help came")
    public PracticeJson received(@RestPath UUID id, @Nullable SupportReceivedRequest body) {
        SupportReceivedRequest request = inputs.check(body);
        receiveSupport.receive(actor.get(), id, request.kept(), request.note());
        return shown(id);
    }

    @PUT
    @Path("{id}/endorsement")
    @Operation(summary = "Confirm what was reported, as a head above the employee")
    public PracticeJson endorse(
            @RestPath UUID id, @Nullable EndorsementRequest body, @RestHeader("If-Match") @Nullable String ifMatch) {
        String comment = body == null ? null : inputs.check(body).comment();
        endorsePractice.endorse(actor.get(), id, comment, Once.version(ifMatch));
        return shown(id);
    }

    @PUT
    @Path("{id}/return")
    @Operation(summary = "Ask back, as a head above the employee")
    public PracticeJson giveBack(
            @RestPath UUID id, @Nullable ReasonRequest body, @RestHeader("If-Match") @Nullable String ifMatch) {
        returnPractice.giveBack(actor.get(), id, inputs.check(body).reason(), Once.version(ifMatch));
        return shown(id);
    }

    @PUT
    @Path("{id}/review")
    @Operation(summary = "Answer as the trainer: a good point, what to try next, who should see it")
    public PracticeJson review(@RestPath UUID id, @Nullable ReviewRequest body) {
        ReviewRequest request = inputs.check(body);
        reviewPractice.review(actor.get(), id, request.goodPoint(), request.tryNext(), request.showTo());
        return shown(id);
    }

    private PracticeJson shown(UUID id) {
        return json(practices.of(actor.get(), id));
    }

    private PracticeJson json(PracticeAssignment practice) {
        List<PracticeLog> logs = practices.logs(practice.id());
        WorkTask task = practice.task();
        Plan plan = practice.plan();
        Support support = practice.support();
        Quality quality = practice.quality();
        Confidence confidence = practice.confidence();
        Instant endorsedAt = practice.endorsedAt();
        return new PracticeJson(
                practice.id(),
                new PersonJson(practice.person().id(), practice.person().name()),
                practice.unit().id(),
                practice.briefId(),
                practice.caseId(),
                practice.dueOn(),
                task == null
                        ? null
                        : new TaskRefJson(task.id(), task.code(), task.name().in(reader.locale()), task.infoClass()),
                plan == null ? null : new PlanJson(plan.cue(), plan.action(), plan.plannedOn(), plan.baselineMinutes()),
                logs.stream().map(PracticeApi::json).toList(),
                logs.stream().mapToInt(PracticeLog::savedMinutes).sum(),
                support == null ? null : new SupportJson(support.kinds(), support.note(), support.kept()),
                at(practice.reportedAt()),
                practice.freedFor(),
                quality == null ? null : new QualityJson(quality.errors(), quality.rework(), quality.voice()),
                !practice.isOf(actor.get()) || confidence == null
                        ? null
                        : new ConfidenceJson(confidence.before(), confidence.after()),
                practice.isEndorsed()
                        ? reconfirmations.ofPractice(practice.id()).stream()
                                .map(this::json)
                                .toList()
                        : List.of(),
                practice.returnReason(),
                endorsedAt == null
                        ? null
                        : new EndorsementJson(
                                Objects.requireNonNull(at(endorsedAt)),
                                Boolean.TRUE.equals(practice.confirmed()),
                                practice.endorsementComment()),
                practices
                        .review(practice.id())
                        .map(review -> new ReviewJson(
                                review.goodPoint(),
                                review.tryNext(),
                                review.showTo(),
                                new PersonJson(
                                        review.trainer().id(), review.trainer().name())))
                        .orElse(null),
                practices.blockers(practice.id()).stream().map(this::json).toList(),
                practice.declineReason(),
                practice.version());
    }

    private static LogJson json(PracticeLog log) {
        return new LogJson(
                log.id(),
                log.outcome(),
                log.baselineMinutes(),
                log.minutes(),
                log.checkingMinutes(),
                log.count(),
                log.savedMinutes(),
                log.note(),
                log.prompt(),
                log.triedOn(),
                log.isTimed());
    }

    private ReconfirmationJson json(Reconfirmation asked) {
        return new ReconfirmationJson(
                asked.checkpoint(),
                asked.dueOn(),
                asked.lapsesOn(),
                at(asked.answeredAt()),
                asked.goesOn(),
                asked.minutes(),
                asked.note());
    }

    private BlockerJson json(Blocker blocker) {
        Person owner = blocker.owner();
        return new BlockerJson(
                blocker.id(),
                blocker.reason(),
                blocker.note(),
                owner == null ? null : new PersonJson(owner.id(), owner.name()),
                blocker.dueOn(),
                at(blocker.resolvedAt()));
    }

    private @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atZone(clock.getZone()).toOffsetDateTime();
    }
}
