package org.meguri.insight.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.insight.Effects;
import org.meguri.insight.Figures;
import org.meguri.insight.LoopFigures;
import org.meguri.insight.Overview;
import org.meguri.insight.Reasons;
import org.meguri.insight.Vacancies;
import org.meguri.loop.Stage;
import org.meguri.loop.web.Beside;
import org.meguri.loop.web.BesideLine;
import org.meguri.loop.web.LoopWords;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.UnitTree.Node;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Period;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.table.Table;
import org.meguri.platform.web.Downloads;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;

/** The home page of HR: how many loops came round, where people stop, and the way down to the rows. */
@Path("/home/hr")
@RolesAllowed("HR")
public class HrPages {

    /**
     * The page.
     *
     * @param typed the day as it stands in its field
     * @param figures what is written of the view, as HTML
     * @param period the code of the chosen period; empty where none was
     */
    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record HrPage(
            HrView view,
            RawString figures,
            List<BesideLine> beside,
            String typed,
            String period,
            List<Period> periods,
            Errors errors)
            implements TemplateInstance {}

    /** So many fiscal years can be chosen; others by their address. */
    private static final int YEARS = 3;

    private final CurrentActor actor;
    private final LoopFigures figures;
    private final Reasons reasons;
    private final Effects effects;
    private final Vacancies vacancies;
    private final HrFigures written;
    private final Beside beside;
    private final InsightWords words;
    private final LoopWords loopWords;
    private final Forms forms;
    private final Downloads downloads;
    private final Clock clock;
    private final Audit audit;

    HrPages(
            CurrentActor actor,
            LoopFigures figures,
            Reasons reasons,
            Effects effects,
            Vacancies vacancies,
            HrFigures written,
            Beside beside,
            InsightWords words,
            LoopWords loopWords,
            Forms forms,
            Downloads downloads,
            Clock clock,
            Audit audit) {
        this.actor = actor;
        this.figures = figures;
        this.reasons = reasons;
        this.effects = effects;
        this.vacancies = vacancies;
        this.written = written;
        this.beside = beside;
        this.words = words;
        this.loopWords = loopWords;
        this.forms = forms;
        this.downloads = downloads;
        this.clock = clock;
        this.audit = audit;
    }

    @GET
    public Response home(
            @RestQuery @Nullable String unit, @RestQuery @Nullable String asOf, @RestQuery @Nullable String period) {
        try {
            LocalDate today = LocalDate.now(clock);
            Period chosen = Period.typedOrNull(AsOf.PERIOD, period, today);
            Overview overview = figures.of(actor.get(), unit, AsOf.of(chosen, asOf, today));
            return Response.ok(page(overview, chosen, overview.asOf().toString(), Errors.NONE))
                    .build();
        } catch (Invalid refused) {
            return Response.status(refused.status())
                    .entity(page(
                            figures.of(actor.get(), unit, null), null, asOf == null ? "" : asOf, forms.errors(refused)))
                    .build();
        }
    }

    /** The figures of every unit as a file; {@code encoding} is the earlier name of {@code format}. */
    @GET
    @Path("loops.csv")
    public Response csv(
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable String format,
            @RestQuery @Nullable String encoding,
            @RestQuery boolean marks) {
        LocalDate today = LocalDate.now(clock);
        Period chosen = Period.typedOrNull(AsOf.PERIOD, period, today);
        Overview overview = figures.of(actor.get(), unit, AsOf.of(chosen, asOf, today));
        String file = "loops-" + overview.unit().code().replaceAll("[^A-Za-z0-9-]", "_") + "-"
                + (chosen == null ? "" : chosen.code() + "-") + overview.asOf();
        Table table = new Table(
                file,
                columns(),
                () -> overview.everything().stream().map(row -> cells(overview, row.unit(), row.figures())));
        Actor who = actor.get();
        audit.record(
                Act.EXPORTED,
                who.body(),
                who.person(),
                null,
                "file:loops unit:" + overview.unit().code() + " " + overview.asOf());
        return downloads.of(table, format == null ? encoding : format, marks);
    }

    private TemplateInstance page(Overview overview, @Nullable Period period, String typed, Errors errors) {
        Actor who = actor.get();
        boolean today = overview.asOf().equals(LocalDate.now(clock));
        List<Reasons.Reason> stuck = today && overview.whole().at(Stage.BLOCKED) > 0
                ? reasons.in(who, overview.tree().subtree(overview.unit().id()))
                : List.of();
        HrView view = HrView.of(
                overview,
                period,
                stuck,
                effects.reuse(overview, who.body()),
                effects.saved(overview, who.body()),
                effects.beside(overview, who.body()),
                loopWords::stage,
                vacancies.staffed(overview.withoutLoops(), overview.asOf()),
                words);
        return new HrPage(
                view,
                written.of(view, words.locale()),
                beside.office(),
                typed,
                period == null ? "" : period.code(),
                Period.choices(LocalDate.now(clock), YEARS),
                errors);
    }

    private List<Table.Column> columns() {
        InsightMessages texts = words.texts();
        List<String> headings = new ArrayList<>(List.of(
                texts.csvDay(),
                texts.csvCode(),
                texts.csvLevel(),
                texts.colUnit(),
                texts.csvClosed(),
                texts.csvDue(),
                texts.csvShare(),
                texts.csvLearned(),
                texts.csvTried(),
                texts.csvPaused()));
        for (Stage stage : Stage.values()) {
            headings.add(loopWords.stage(stage));
        }
        return headings.stream()
                .map(heading -> heading.equals(texts.csvCode())
                        ? Table.Column.code(heading)
                        : List.of(texts.csvDay(), texts.csvLevel(), texts.colUnit())
                                        .contains(heading)
                                ? Table.Column.text(heading)
                                : Table.Column.number(heading))
                .toList();
    }

    private List<String> cells(Overview overview, Node unit, Figures figures) {
        List<String> cells = new ArrayList<>(List.of(
                overview.asOf().toString(),
                unit.code(),
                level(overview.tree(), unit),
                unit.name().in(words.locale()),
                String.valueOf(figures.closed()),
                String.valueOf(figures.due()),
                figures.share().isKnown() ? figures.share().percent() : "",
                String.valueOf(figures.learned()),
                String.valueOf(figures.tried()),
                String.valueOf(figures.paused())));
        for (Stage stage : Stage.values()) {
            cells.add(String.valueOf(figures.at(stage)));
        }
        return cells;
    }

    private String level(UnitTree tree, Node unit) {
        return unit.parent() == null
                ? words.texts().level0()
                : tree.levels().name(unit.level()).in(words.locale());
    }
}
