package org.meguri.learn.learners.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.audience.AudienceRules;
import org.meguri.learn.audience.QuietPeriods;
import org.meguri.learn.learners.Training;
import org.meguri.people.Actor;
import org.meguri.people.Scope;
import org.meguri.people.UnitTree;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.DateText;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.table.Table;
import org.meguri.platform.web.Downloads;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;

/** How compulsory training stands, by course and unit (研修の受講状況). */
@Path("/training")
@RolesAllowed({"TRAINER", "HR", "OWNER", "MANAGER"})
public class TrainingPages {

    /** A unit above the one that is shown. */
    public record Crumb(String code, String name) {}

    /** A unit as shown. */
    public record Row(String code, String name, boolean hasBelow, Training.Numbers numbers) {}

    /** A course as shown. */
    public record CourseTable(String code, String title, Training.Numbers whole, List<Row> rows) {}

    /** The figures of a unit. */
    @CheckedTemplate(basePath = "learners", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record TrainingPage(
            String unit,
            String name,
            List<Crumb> crumbs,
            LocalDate day,
            boolean today,
            String typed,
            String query,
            List<CourseTable> courses,
            String export,
            boolean keeper,
            boolean teaching,
            Errors errors)
            implements TemplateInstance {}

    private final CurrentActor actor;
    private final Training training;
    private final LearnersWords words;
    private final Downloads downloads;
    private final Forms forms;
    private final Audit audit;
    private final Clock clock;

    TrainingPages(
            CurrentActor actor,
            Training training,
            LearnersWords words,
            Downloads downloads,
            Forms forms,
            Audit audit,
            Clock clock) {
        this.actor = actor;
        this.training = training;
        this.words = words;
        this.downloads = downloads;
        this.forms = forms;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    public Response show(@RestQuery @Nullable String unit, @RestQuery @Nullable String asOf) {
        String typed = asOf == null ? "" : asOf;
        try {
            LocalDate day = DateText.typedOrNull("asOf", asOf);
            return Response.ok(page(training.of(actor.get(), unit, day), typed, Errors.NONE))
                    .build();
        } catch (Invalid refused) {
            return Response.status(refused.status())
                    .entity(page(training.of(actor.get(), unit, null), typed, forms.errors(refused)))
                    .build();
        }
    }

    private TemplateInstance page(Training.Status status, String typed, Errors errors) {
        Actor who = actor.get();
        Locale locale = who.locale();
        UnitTree tree = status.tree();
        boolean today = status.asOf().equals(LocalDate.now(clock));
        String query = today ? "" : "&asOf=" + status.asOf();
        Scope scope = who.oversees();
        List<UnitTree.Node> path = new ArrayList<>(tree.upward(status.unit().id()));
        Collections.reverse(path);
        return new TrainingPage(
                status.unit().code(),
                status.unit().name().in(locale),
                path.stream()
                        .filter(node -> !node.id().equals(status.unit().id()) && scope.includes(node.id()))
                        .map(node -> new Crumb(node.code(), node.name().in(locale)))
                        .toList(),
                status.asOf(),
                today,
                typed,
                query,
                status.courses().stream()
                        .map(one -> new CourseTable(
                                one.course().code(),
                                one.course().title().in(locale),
                                one.whole(),
                                one.below().stream()
                                        .map(row -> new Row(
                                                row.unit().code(),
                                                row.unit().name().in(locale),
                                                !tree.children(row.unit().id()).isEmpty(),
                                                row.numbers()))
                                        .toList()))
                        .toList(),
                "/training/list.csv?unit=" + status.unit().code() + query + "&",
                QuietPeriods.mayKeep(who),
                AudienceRules.mayRule(who),
                errors);
    }

    /** The figures of the unit and of every unit below it as a file. */
    @GET
    @Path("list.csv")
    public Response csv(
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String format,
            @RestQuery boolean marks) {
        Actor who = actor.get();
        Locale locale = who.locale();
        Training.Status status = training.of(who, unit, DateText.typedOrNull("asOf", asOf));
        LearnersMessages texts = words.texts();
        audit.record(
                Act.EXPORTED,
                who.body(),
                who.person(),
                null,
                "file:training unit:" + status.unit().code() + " " + status.asOf());
        return downloads.of(
                new Table(
                        "training-" + status.unit().code().replaceAll("[^A-Za-z0-9-]", "_") + "-" + status.asOf(),
                        List.of(
                                Table.Column.text(texts.asOf()),
                                Table.Column.text(texts.course()),
                                Table.Column.code(texts.code()),
                                Table.Column.text(texts.unit()),
                                Table.Column.number(texts.finishedCount()),
                                Table.Column.number(texts.peopleCount()),
                                Table.Column.number(texts.overdueCount()),
                                Table.Column.number(texts.awayCount())),
                        () -> status.courses().stream()
                                .flatMap(course ->
                                        course.everything().stream().map(row -> cells(status, course, row, locale)))),
                format,
                marks);
    }

    private static List<String> cells(
            Training.Status status, Training.OfCourse course, Training.OfUnit row, Locale locale) {
        return List.of(
                status.asOf().toString(),
                course.course().title().in(locale),
                row.unit().code(),
                row.unit().name().in(locale),
                String.valueOf(row.numbers().finished()),
                String.valueOf(row.numbers().people()),
                String.valueOf(row.numbers().overdue()),
                String.valueOf(row.numbers().away()));
    }
}
