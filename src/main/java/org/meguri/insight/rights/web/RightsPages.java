package org.meguri.insight.rights.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.insight.rights.RightsCheck;
import org.meguri.insight.rights.RightsCheck.Finding;
import org.meguri.insight.rights.RightsCheck.Kind;
import org.meguri.people.Actor;
import org.meguri.people.EndRole;
import org.meguri.people.ExtendRole;
import org.meguri.people.Role;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.DateText;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.table.Table;
import org.meguri.platform.table.Table.Column;
import org.meguri.platform.web.Downloads;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;

/** The check of rights: each finding with its age and one thing to do. */
@Path("/rights")
@RolesAllowed({"ADMIN", "HR"})
public class RightsPages {

    /** How many findings of a kind there are. */
    public record Tally(Kind kind, int count) {}

    /**
     * A finding as shown.
     *
     * @param unit where it is; empty for the whole body
     * @param ends whether the reader may end the role, and {@code longer} whether they may extend it
     */
    public record Row(Finding finding, String unit, boolean ends, boolean longer) {}

    /** The page. */
    @CheckedTemplate(basePath = "rights", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record RightsPage(
            List<Tally> tallies,
            List<Row> rows,
            int total,
            @Nullable Kind kind,
            Errors errors) implements TemplateInstance {}

    /** A button, with the day to which a role is extended. */
    public record ActForm(
            @RestForm @Nullable String to,
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private static final List<Column> COLUMNS = List.of(
            Column.text("種類"),
            Column.code("職員番号・組織コード"),
            Column.text("氏名・組織"),
            Column.text("役割"),
            Column.text("所属"),
            Column.number("日数"));

    private final CurrentActor actor;
    private final RightsCheck check;
    private final Units units;
    private final EndRole endRole;
    private final ExtendRole extendRole;
    private final RightsWords words;
    private final Downloads downloads;
    private final Forms forms;
    private final Audit audit;

    RightsPages(
            CurrentActor actor,
            RightsCheck check,
            Units units,
            EndRole endRole,
            ExtendRole extendRole,
            RightsWords words,
            Downloads downloads,
            Forms forms,
            Audit audit) {
        this.actor = actor;
        this.check = check;
        this.units = units;
        this.endRole = endRole;
        this.extendRole = extendRole;
        this.words = words;
        this.downloads = downloads;
        this.forms = forms;
        this.audit = audit;
    }

    @GET
    public TemplateInstance show(@RestQuery @Nullable String kind) {
        return page(kind, Errors.NONE);
    }

    /** The same as a file. */
    @GET
    @Path("list.csv")
    public Response csv(@RestQuery @Nullable String format, @RestQuery boolean marks) {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        List<Finding> found = check.of(who);
        audit.record(Act.EXPORTED, who.body(), who.person(), null, "file:rights " + found.size());
        return downloads.of(
                new Table("rights", COLUMNS, () -> found.stream().map(one -> cells(one, tree, who))), format, marks);
    }

    @POST
    @Path("{grant}/end")
    public Response end(@RestPath UUID grant, @BeanParam ActForm form) {
        return submit(form, () -> endRole.end(actor.get(), grant));
    }

    @POST
    @Path("{grant}/extension")
    public Response extend(@RestPath UUID grant, @BeanParam ActForm form) {
        return submit(form, () -> {
            LocalDate to = DateText.parse(form.to()).orElseThrow(() -> new Invalid("to", "date"));
            extendRole.extend(actor.get(), grant, to);
        });
    }

    private Response submit(Forms.Form form, Runnable act) {
        return forms.submit(
                form,
                () -> {
                    act.run();
                    return null;
                },
                done -> "/rights",
                errors -> page(null, errors));
    }

    private TemplateInstance page(@Nullable String kind, Errors errors) {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        List<Finding> found = check.of(who);
        Kind only = Stream.of(Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
        return new RightsPage(
                Arrays.stream(Kind.values())
                        .map(one -> new Tally(one, (int)
                                found.stream().filter(f -> f.kind() == one).count()))
                        .filter(tally -> tally.count() > 0)
                        .toList(),
                found.stream()
                        .filter(one -> only == null || one.kind() == only)
                        .map(one -> row(one, tree, who))
                        .toList(),
                found.size(),
                only,
                errors);
    }

    private static Row row(Finding one, UnitTree tree, Actor who) {
        Role role = one.role();
        return new Row(
                one,
                unit(one, tree, who),
                role != null && one.isEndable() && role.mayBeEndedBy(who.roles()),
                role != null && one.offered() != null && role.mayBeGrantedBy(who.roles()));
    }

    static String unit(Finding one, UnitTree tree, Actor who) {
        UUID unit = one.unit();
        return unit == null || !one.kind().isRight() ? "" : tree.label(unit, who.locale());
    }

    private List<String> cells(Finding one, UnitTree tree, Actor who) {
        Role role = one.role();
        Long days = one.days();
        return List.of(
                words.texts().kind(one.kind()),
                one.staffNumber(),
                one.name(),
                role == null ? "" : words.people().roleOf(role),
                unit(one, tree, who),
                days == null ? "" : String.valueOf(days));
    }
}
