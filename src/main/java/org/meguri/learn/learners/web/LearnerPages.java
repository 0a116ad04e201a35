package org.meguri.learn.learners.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.learners.Learner;
import org.meguri.learn.learners.Learners;
import org.meguri.people.Actor;
import org.meguri.people.Scope;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Page;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.table.Table;
import org.meguri.platform.web.Downloads;
import org.meguri.platform.web.Inputs;

/** Who is where in a course. */
@Path("/courses/{code}/learners")
@RolesAllowed({"TRAINER", "HR", "OWNER", "MANAGER"})
public class LearnerPages {

    private static final int SHOWN = 50;

    /** Somebody as shown. */
    public record Line(Learner learner, String unit, String lesson) {}

    /** A kind of learner with how many there are, and the list of them. */
    public record Kind(Learner.Filter filter, long count, boolean chosen) {

        /** Whether it asks for attention. */
        public boolean isLate() {
            return filter == Learner.Filter.OVERDUE && count > 0;
        }
    }

    /** The list. */
    @CheckedTemplate(basePath = "learners", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record LearnerList(
            String code,
            String title,
            List<UnitTree.Node> units,
            String unit,
            String state,
            List<Kind> kinds,
            long all,
            Page<Learner> paged,
            List<Line> lines,
            String here,
            String export,
            Locale locale)
            implements TemplateInstance {}

    private final CurrentActor actor;
    private final Curricula curricula;
    private final Learners learners;
    private final Units units;
    private final LearnersWords words;
    private final Downloads downloads;
    private final Audit audit;

    LearnerPages(
            CurrentActor actor,
            Curricula curricula,
            Learners learners,
            Units units,
            LearnersWords words,
            Downloads downloads,
            Audit audit) {
        this.actor = actor;
        this.curricula = curricula;
        this.learners = learners;
        this.units = units;
        this.words = words;
        this.downloads = downloads;
        this.audit = audit;
    }

    @GET
    public TemplateInstance list(
            @RestPath String code,
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String offset) {
        Actor who = actor.get();
        Locale locale = who.locale();
        Learner.Filter filter = filter(state);
        Learners.Found found = learners.of(who, code, unit, filter);
        Page<Learner> page = found.page(Inputs.offset(offset), SHOWN);
        UnitTree tree = units.tree(who.body());
        Scope scope = who.oversees();
        String asked = unit == null ? "" : unit;
        String chosen = filter == null ? "" : filter.name();
        String query = "unit=" + asked + "&state=" + chosen + "&";
        return new LearnerList(
                code,
                curricula.of(who.body()).course(code).title().in(locale),
                tree.all().stream().filter(node -> scope.includes(node.id())).toList(),
                asked,
                chosen,
                List.of(Learner.Filter.values()).stream()
                        .map(one -> new Kind(one, found.counts().getOrDefault(one, 0L), one == filter))
                        .toList(),
                found.all(),
                page,
                page.items().stream().map(one -> line(one, tree, locale)).toList(),
                "/courses/" + code + "/learners?" + query,
                "/courses/" + code + "/learners/list.csv?" + query,
                locale);
    }

    private static Line line(Learner learner, UnitTree tree, Locale locale) {
        return new Line(
                learner,
                tree.label(learner.unit(), locale),
                learner.lesson() == null ? "" : learner.lesson().in(locale));
    }

    static Learner.@Nullable Filter filter(@Nullable String named) {
        for (Learner.Filter one : Learner.Filter.values()) {
            if (one.name().equals(named)) {
                return one;
            }
        }
        return null;
    }

    /** The same as a file. */
    @GET
    @Path("list.csv")
    public Response csv(
            @RestPath String code,
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String format,
            @RestQuery boolean marks) {
        Actor who = actor.get();
        Locale locale = who.locale();
        Learners.Found found = learners.of(who, code, unit, filter(state));
        UnitTree tree = units.tree(who.body());
        LearnersMessages texts = words.texts();
        audit.record(
                Act.EXPORTED,
                who.body(),
                who.person(),
                null,
                "file:learners course:" + code + " " + found.learners().size());
        return downloads.of(
                new Table(
                        "learners-" + code.replaceAll("[^A-Za-z0-9-]", "_"),
                        List.of(
                                Table.Column.code(texts.number()),
                                Table.Column.text(texts.person()),
                                Table.Column.text(texts.unit()),
                                Table.Column.text(texts.place()),
                                Table.Column.text(texts.due()),
                                Table.Column.text(texts.required()),
                                Table.Column.text(texts.overdue()),
                                Table.Column.text(texts.away())),
                        () -> found.learners().stream().map(one -> cells(one, tree, texts, locale))),
                format,
                marks);
    }

    private static List<String> cells(Learner learner, UnitTree tree, LearnersMessages texts, Locale locale) {
        LocalDate due = learner.dueOn();
        List<String> cells = new ArrayList<>(List.of(
                learner.staffNumber(),
                learner.name(),
                tree.label(learner.unit(), locale),
                texts.where(learner.where()),
                due == null ? "" : due.toString()));
        cells.add(learner.required() ? texts.yes() : "");
        cells.add(learner.overdue() ? texts.yes() : "");
        cells.add(learner.away() ? texts.yes() : "");
        return cells;
    }
}
