package org.meguri.share.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Page;
import org.meguri.platform.Period;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Limit;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.platform.web.Once;
import org.meguri.platform.web.Reader;
import org.meguri.share.AdoptCase;
import org.meguri.share.Answer;
import org.meguri.share.Audience;
import org.meguri.share.Byline;
import org.meguri.share.Case;
import org.meguri.share.CaseKind;
import org.meguri.share.CaseRow;
import org.meguri.share.Cases;
import org.meguri.share.Figures;
import org.meguri.share.PublishCase;
import org.meguri.share.Story;
import org.meguri.share.TryCase;
import org.meguri.share.Uptake;

/** Cases for programs. */
@Path("/api/v1/cases")
@RolesAllowed("EMPLOYEE")
@Tag(name = "share")
public class CaseApi {

    private static final int PAGE = 100;

    /** The author of a case that is not signed by the section. */
    public record AuthorJson(UUID id, String name) {}

    /** The section from which a case or an answer comes; the code is empty once the unit is gone. */
    public record UnitJson(String code, String name) {}

    /** The task that a case is about; {@code id} is that of the catalogue where it is a common task. */
    public record TaskJson(UUID id, String code, String name) {}

    /** What the tries came to, in minutes; {@code projectedPerYear} is a projection and not part of what was saved. */
    public record FiguresJson(
            int tries,
            int times,
            int baselineMinutes,
            int averageMinutes,
            int savedMinutes,
            long projectedPerYear,
            boolean confirmed) {}

    /** A case; one that is signed by its section has no author and tells the month only. */
    @JsonInclude
    public record CaseJson(
            UUID id,
            CaseKind kind,
            String title,
            TaskJson task,
            UnitJson unit,
            @Nullable AuthorJson author,
            Byline byline,
            Audience audience,
            FiguresJson figures,
            String month,
            @Nullable OffsetDateTime publishedAt,
            long adoptions) {}

    /** What another section answered. */
    @JsonInclude
    public record AnswerJson(
            UnitJson unit,
            Answer answer,
            @Nullable String reason,
            OffsetDateTime answeredAt,
            @Nullable Integer baselineMinutes,
            @Nullable Integer averageMinutes) {}

    /** A case with its texts and answers. */
    @JsonInclude
    public record CaseWithTextsJson(
            @JsonUnwrapped CaseJson summary,
            @Nullable String problem,
            String tried,
            String result,
            @Nullable String why,
            String advice,
            @Nullable String prompt,
            @Nullable UUID source,
            boolean mine,
            List<AnswerJson> answers) {}

    /** What was made. */
    public record CreatedJson(UUID id) {}

    /** An answer that was given; {@code practice} is what was opened to try it. */
    @JsonInclude
    public record AdoptionJson(UUID id, @Nullable UUID practice) {}

    /** A case; a failure needs neither {@code problem} nor {@code why}. */
    @Schema(
            example =
                    "{\"practice\":\"01a20dd2-2588-7bf9-a0a6-cbec636dea8a\",\"kind\":\"SUCCESS\",\"title\":\"事実を先に渡す\",\"problem\":\"一時間かかっていました。\",\"tried\":\"事実を並べて渡しました。\",\"result\":\"60分が25分になりました。\",\"why\":\"想像で埋められなくなりました。\",\"advice\":\"日付は必ず照らしてください。\",\"byline\":\"PERSON\",\"audience\":\"ALL\"}")
    public record CaseRequest(
            @NotNull(message = "required") UUID practice,
            @NotNull(message = "required") CaseKind kind,
            @Nullable @Limit(Story.TITLE) @NoPersonalData String title,
            @Nullable @Limit(Story.TEXT) @NoPersonalData String problem,
            @Nullable @Limit(Story.TEXT) @NoPersonalData String tried,
            @Nullable @Limit(Story.TEXT) @NoPersonalData String result,
            @Nullable @Limit(Story.TEXT) @NoPersonalData String why,
            @Nullable @Limit(Story.TEXT) @NoPersonalData String advice,
            @Nullable @Limit(Story.PROMPT) @NoPersonalData String prompt,
            @NotNull(message = "required") Byline byline,
            @NotNull(message = "required") Audience audience) {}

    /** An answer; {@code task} is the id or code of a task of the own section, by default that of the case. */
    @Schema(example = "{\"answer\":\"ADOPT\",\"task\":\"T05\"}")
    public record AdoptionRequest(
            @NotNull(message = "required") Answer answer,
            @Nullable @Limit(500) @NoPersonalData String reason,
            @Nullable @Limit(50) String task,
            @Nullable LocalDate dueOn) {}

    /** How to try a case; everything may be missing. */
    public record TryRequest(
            @Nullable @Limit(50) String task, @Nullable LocalDate dueOn) {}

    private final CurrentActor actor;
    private final Cases cases;
    private final PublishCase publishCase;
    private final AdoptCase adoptCase;
    private final TryCase tryCase;
    private final Units units;
    private final Inputs inputs;
    private final Once once;
    private final Reader reader;
    private final Clock clock;

    CaseApi(
            CurrentActor actor,
            Cases cases,
            PublishCase publishCase,
            AdoptCase adoptCase,
            TryCase tryCase,
            Units units,
            Inputs inputs,
            Once once,
            Reader reader,
            Clock clock) {
        this.actor = actor;
        this.cases = cases;
        this.publishCase = publishCase;
        this.adoptCase = adoptCase;
        this.tryCase = tryCase;
        this.units = units;
        this.inputs = inputs;
        this.once = once;
        this.reader = reader;
        this.clock = clock;
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Tell a practice as a case",
            description = "Once for each practice, after the first try; it counts as reporting.")
    public CreatedJson publish(@Nullable CaseRequest body, @RestHeader("Idempotency-Key") @Nullable String key) {
        CaseRequest request = inputs.check(body);
        PublishCase.Telling telling = new PublishCase.Telling(
                request.kind(),
                request.byline(),
                request.audience(),
                Story.typed(
                        request.title(),
                        request.problem(),
                        request.tried(),
                        request.result(),
                        request.why(),
                        request.advice(),
                        request.prompt()));
        UUID made = once.of(key, () -> publishCase.publish(actor.get(), request.practice(), telling));
        return new CreatedJson(made);
    }

    @GET
    @Operation(
            summary = "The cases that I may read, newest first",
            description = "q is folded for width, kana and variants; task and unit are codes or ids, and unit includes"
                    + " everything below; period narrows to those published in it: 2026, 2026H1, 2026Q3 or 2026-10;"
                    + " next continues the list.")
    public ItemsJson<CaseJson> list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String task,
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable Integer next) {
        UnitTree tree = units.tree(actor.get().body());
        UnitTree.Node within = Typed.unitOrNull(tree, unit);
        Collection<UUID> subtree = within == null ? null : tree.subtree(within.id());
        Page<CaseRow> found = cases.search(
                actor.get(),
                new Cases.Filter(
                        q,
                        Typed.choiceOrNull(CaseKind.values(), "kind", kind),
                        task,
                        subtree,
                        Period.typedOrNull("period", period, LocalDate.now(clock))),
                next == null ? 0 : Math.max(0, next),
                PAGE);
        return ItemsJson.of(found, this::json);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A case with its texts, its prompt and what other sections answered")
    public CaseWithTextsJson show(@RestPath UUID id) {
        Actor who = actor.get();
        Case told = cases.of(who, id);
        Story story = told.story();
        UUID source = told.sourceCaseId();
        return new CaseWithTextsJson(
                json(cases.row(who, id)),
                story.problem(),
                story.tried(),
                story.result(),
                story.why(),
                story.advice(),
                story.prompt(),
                source != null && cases.isReadable(who, source) ? source : null,
                told.isOf(who),
                cases.answers(who, told).stream().map(this::json).toList());
    }

    @POST
    @ResponseStatus(201)
    @Path("{id}/adoptions")
    @Operation(
            summary = "Answer a case of another section for one's own",
            description = "As a head or the named contact of the section. One answer for each section; HOLD may be"
                    + " changed later. Adopting opens a practice filled in from the case.")
    public AdoptionJson adopt(
            @RestPath UUID id, @Nullable AdoptionRequest body, @RestHeader("Idempotency-Key") @Nullable String key) {
        AdoptionRequest request = inputs.check(body);
        UUID made = once.of(
                key,
                () -> adoptCase.answer(
                        actor.get(),
                        id,
                        new AdoptCase.Answering(request.answer(), request.reason(), request.task(), request.dueOn())));
        return new AdoptionJson(made, cases.adoption(actor.get(), made).practiceId());
    }

    @POST
    @ResponseStatus(201)
    @Path("{id}/practice")
    @Operation(
            summary = "Try a case oneself, without waiting for the section",
            description = "Opens a practice filled in from the case; who follows it already keeps theirs.")
    public CreatedJson start(
            @RestPath UUID id, @Nullable TryRequest body, @RestHeader("Idempotency-Key") @Nullable String key) {
        TryRequest request = body == null ? new TryRequest(null, null) : inputs.check(body);
        UUID made = once.of(key, () -> tryCase.start(actor.get(), id, request.task(), request.dueOn()));
        return new CreatedJson(made);
    }

    private CaseJson json(CaseRow row) {
        UUID author = row.author();
        String name = row.authorName();
        OffsetDateTime at = at(row.publishedAt());
        Figures figures = row.figures();
        return new CaseJson(
                row.id(),
                row.kind(),
                row.title(),
                new TaskJson(
                        row.task().common(),
                        row.task().code(),
                        row.task().name().in(reader.locale())),
                unit(row.place().division(), row.section().in(reader.locale())),
                author == null || name == null ? null : new AuthorJson(author, name),
                row.isSigned() ? Byline.PERSON : Byline.UNIT,
                row.audience(),
                new FiguresJson(
                        figures.tries(),
                        figures.times(),
                        figures.baselineMinutes(),
                        figures.averageMinutes(),
                        figures.savedMinutes(),
                        figures.perYear(),
                        row.isConfirmed()),
                YearMonth.from(at).toString(),
                row.isSigned() ? at : null,
                row.takenUp());
    }

    private AnswerJson json(Uptake answer) {
        return new AnswerJson(
                unit(answer.division(), answer.section().in(reader.locale())),
                answer.answer(),
                answer.reason(),
                at(answer.answeredAt()),
                answer.isReported() ? answer.baselineMinutes() : null,
                answer.isReported() ? answer.averageMinutes() : null);
    }

    private UnitJson unit(UUID division, String name) {
        Optional<UnitTree.Node> node = units.tree(actor.get().body()).find(division);
        return new UnitJson(node.map(UnitTree.Node::code).orElse(""), name);
    }

    private OffsetDateTime at(Instant moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime();
    }
}
