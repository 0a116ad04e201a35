package org.meguri.loop.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.loop.LoopLists;
import org.meguri.loop.LoopRow;
import org.meguri.loop.Moves;
import org.meguri.loop.Overview;
import org.meguri.loop.Stage;
import org.meguri.people.Actor;
import org.meguri.people.People;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Page;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.HomeTab;
import org.meguri.platform.web.Rings;
import org.meguri.platform.web.Viewer;
import org.meguri.platform.web.When;
import org.meguri.share.CaseKind;
import org.meguri.share.CaseRow;
import org.meguri.share.Cases;
import org.meguri.share.Uptake;

/** The first pages of employees, trainers and heads. */
@Path("/")
@RolesAllowed({"EMPLOYEE", "ADMIN", "AUDITOR"})
public class HomePages {

    private static final int FEW = 5;
    private static final int MANY = 10;
    private static final Duration LATELY = Duration.ofDays(14);

    /** The programme in one line. */
    public record VisionLine(
            String title, String vision, @Nullable String owner) {}

    /** The employee's first page. */
    @CheckedTemplate(basePath = "loop", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record HomePage(
            @Nullable VisionLine vision,
            @Nullable NextMove next,
            List<Awaited> awaited,
            boolean sameTask,
            List<Told> others,
            List<Reused> reuse,
            List<BesideLine> beside)
            implements TemplateInstance {}

    /** A case in a few words; the figures are empty where there are none worth telling. */
    public record Told(UUID id, CaseKind kind, String title, String from, String on, String figures, int adopted) {}

    /** A section that took up what the reader shared. */
    public record Reused(UUID caseId, String title, String unit, String on) {}

    /**
     * A line of a head's or a trainer's list.
     *
     * @param place where on the page of the practice the reader has something to do
     */
    public record Line(
            UUID practice,
            String place,
            String person,
            String unit,
            String task,
            String action,
            int days,
            Rings.Ring ring) {}

    /** A try to praise. */
    public record PraiseLine(Overview.Tried tried, String unit, String task) {}

    /** A promise. */
    public record PromiseLine(Overview.Promise promise, String task) {}

    /** A module by its practice. */
    public record YieldLine(String title, long learned, long tried) {}

    /** The trainer's first page. */
    @CheckedTemplate(basePath = "loop", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record TrainerPage(
            List<Line> waiting,
            long waitingTotal,
            int more,
            List<Overview.Stuck> stuck,
            List<Line> learned,
            long learnedTotal,
            List<YieldLine> yields,
            List<BesideLine> beside)
            implements TemplateInstance {}

    /** The head's first page. */
    @CheckedTemplate(basePath = "loop", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record ManagerPage(
            List<Line> waiting,
            List<Told> cases,
            List<PromiseLine> promises,
            List<PraiseLine> praise,
            List<Overview.AtStage> team,
            List<BesideLine> beside)
            implements TemplateInstance {}

    private final CurrentActor actor;
    private final Viewer viewer;
    private final EmployeeHomes employees;
    private final Beside beside;
    private final Moves moves;
    private final LoopLists lists;
    private final Overview overview;
    private final Cases cases;
    private final Curricula curricula;
    private final Units units;
    private final People people;
    private final LoopRings rings;
    private final LoopWords words;
    private final When when;
    private final Clock clock;

    HomePages(
            CurrentActor actor,
            Viewer viewer,
            EmployeeHomes employees,
            Beside beside,
            Moves moves,
            LoopLists lists,
            Overview overview,
            Cases cases,
            Curricula curricula,
            Units units,
            People people,
            LoopRings rings,
            LoopWords words,
            When when,
            Clock clock) {
        this.actor = actor;
        this.viewer = viewer;
        this.employees = employees;
        this.beside = beside;
        this.moves = moves;
        this.lists = lists;
        this.overview = overview;
        this.cases = cases;
        this.curricula = curricula;
        this.units = units;
        this.people = people;
        this.rings = rings;
        this.words = words;
        this.when = when;
        this.clock = clock;
    }

    /** Leads everybody to their own first page. */
    @GET
    @RolesAllowed({"EMPLOYEE", "ADMIN", "AUDITOR", "INSTALLATION", "PARTNER"})
    public Response first() {
        return Forms.seeOther(HomeTab.first(viewer.roles()).path());
    }

    @GET
    @Path("home")
    @RolesAllowed("EMPLOYEE")
    public TemplateInstance employee() {
        Actor who = actor.get();
        List<LoopRow> mine = employees.loops();
        Optional<LoopRow> next = employees.next(mine);
        UUID task = next.or(() -> mine.stream().findFirst())
                .map(LoopRow::catalogueTask)
                .orElse(null);
        List<CaseRow> others = task == null ? List.of() : cases.sameTask(who, task);
        return new HomePage(
                vision(who),
                next.map(employees::told).orElse(null),
                employees.awaited(mine),
                !others.isEmpty(),
                (others.isEmpty() ? cases.newest(who) : others)
                        .stream().map(one -> told(who, one)).toList(),
                cases.reuseOf(who).stream()
                        .limit(3)
                        .map(one -> reused(who, one))
                        .toList(),
                beside.employee());
    }

    @GET
    @Path("home/trainer")
    @RolesAllowed("TRAINER")
    public TemplateInstance trainer(@RestQuery boolean all) {
        Actor who = actor.get();
        List<Moves.Move> waiting = moves.toReview(who);
        int shown = all ? waiting.size() : Math.min(MANY, waiting.size());
        Page<LoopRow> learned = lists.find(
                who,
                new LoopLists.Filter(
                        who.trains().whole() ? null : who.trains().units(),
                        null,
                        null,
                        Set.of(Stage.LEARNED),
                        true,
                        null,
                        false,
                        true),
                0,
                FEW);
        return new TrainerPage(
                waiting.stream().limit(shown).map(move -> line(who, move)).toList(),
                waiting.size(),
                waiting.size() - shown,
                overview.stuck(who, who.trains()),
                learned.items().stream()
                        .map(row -> line(who, new Moves.Move(Moves.Kind.PLAN, row, row.enteredAt(), row.dueOn())))
                        .toList(),
                learned.total(),
                overview.yields(who, who.trains()).stream()
                        .map(one -> yieldLine(who, one))
                        .toList(),
                beside.trainer());
    }

    @GET
    @Path("home/manager")
    @RolesAllowed("MANAGER")
    public TemplateInstance manager() {
        Actor who = actor.get();
        List<Line> waiting = lists.find(who, LoopLists.Filter.heldBy(who.person()), 0, 100).items().stream()
                .filter(row -> !who.isSelf(row.person()) && !row.isPaused() && !row.isForeignTo(who))
                .map(row -> line(who, new Moves.Move(Moves.kind(row), row, row.enteredAt(), row.dueOn())))
                .toList();
        return new ManagerPage(
                waiting,
                cases.waitingFor(who, FEW).stream().map(one -> told(who, one)).toList(),
                overview.promises(who, FEW).stream()
                        .map(one -> new PromiseLine(
                                one,
                                Objects.requireNonNullElse(
                                        one.task(who.locale()), words.texts().noTask())))
                        .toList(),
                overview.tries(who, who.leads(), clock.instant().minus(LATELY), 3).stream()
                        .map(one -> new PraiseLine(
                                one, unit(who, one.unit()), one.task().in(who.locale())))
                        .toList(),
                overview.stages(who, who.leads()),
                beside.manager());
    }

    private Told told(Actor who, CaseRow one) {
        String section = one.section().in(who.locale());
        String on = one.isSigned() ? when.near(one.publishedAt()) : when.month(one.publishedAt());
        return new Told(
                one.id(),
                one.kind(),
                one.title(),
                section,
                on,
                one.figures().times() == 0
                        ? ""
                        : words.texts()
                                .fromTo(
                                        one.figures().baselineMinutes(),
                                        one.figures().averageMinutes()),
                (int) one.takenUp());
    }

    private Reused reused(Actor who, Uptake one) {
        return new Reused(one.caseId(), one.title(), one.section().in(who.locale()), when.near(one.answeredAt()));
    }

    private @Nullable VisionLine vision(Actor who) {
        return curricula
                .of(who.body())
                .current()
                .map(found -> new VisionLine(
                        found.title().in(who.locale()), found.vision().in(who.locale()), owner(who, found.owner())))
                .orElse(null);
    }

    private @Nullable String owner(Actor who, @Nullable UUID owner) {
        if (owner == null) {
            return null;
        }
        People.Card card =
                people.cards(who.body(), Set.of(owner), LocalDate.now(clock)).get(owner);
        return card == null ? null : card.name();
    }

    private Line line(Actor who, Moves.Move move) {
        LoopRow row = move.loop();
        LoopMessages texts = words.texts();
        String action = switch (move.kind()) {
            case CONFIRM -> texts.confirmMove();
            case CLEAR -> texts.clearMove();
            case REVIEW -> texts.answerNext();
            case LEARN, PLAN, TRY, REPORT, SHARE -> texts.open();
        };
        String place = switch (move.kind()) {
            case CONFIRM -> "confirm";
            case CLEAR -> "obstacles";
            case REVIEW -> "review";
            case LEARN, PLAN, TRY, REPORT, SHARE -> "main";
        };
        return new Line(
                row.practice(),
                place,
                row.personName(),
                unit(who, row.unit()),
                Objects.requireNonNullElseGet(row.task(who.locale()), () -> employees.title(row)),
                action,
                (int) when.daysSince(move.since()),
                rings.of(row));
    }

    private YieldLine yieldLine(Actor who, Overview.Yield one) {
        return new YieldLine(
                curricula.of(who.body()).module(one.module()).title().in(who.locale()), one.learned(), one.tried());
    }

    private String unit(Actor who, UUID unit) {
        return units.tree(who.body()).label(unit, who.locale());
    }
}
