package org.meguri.people.leader.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.EndRole;
import org.meguri.people.ExtendRole;
import org.meguri.people.Role;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.leader.AppointLeader;
import org.meguri.people.leader.Leaders;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.DateText;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Downloads;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;

/** Which 課 has a DX推進リーダー, until when, and the appointment of one. */
@Path("/leaders")
@RolesAllowed({"HR", "OWNER", "ADMIN", "MANAGER", "LEADER"})
public class LeaderPages {

    /** A leader as shown. */
    public record Line(
            Leaders.Leader leader, String unit, @Nullable String appointedIn, LocalDate offered) {}

    /** A 課 as shown. */
    public record Row(Leaders.Division division, String department, String name, List<Line> leaders) {}

    /**
     * The map.
     *
     * @param future whether the day is still to come
     * @param keeper whether the reader may look for people in the whole body
     */
    @CheckedTemplate(basePath = "leader", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record LeaderMap(
            Leaders.Coverage coverage,
            String on,
            List<Row> rows,
            List<Line> elsewhere,
            String show,
            String export,
            boolean future,
            boolean appoints,
            boolean keeper,
            AppointForm typed,
            Errors errors)
            implements TemplateInstance {}

    /** A leader to be appointed. */
    public record AppointForm(
            @RestForm @NotBlank(message = "required") @Nullable
            String staffNumber,

            @RestForm @Nullable String from,
            @RestForm @Nullable String to,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        static AppointForm empty() {
            return new AppointForm("", "", "", null);
        }
    }

    /** A button without fields, or with the day to which a term is extended. */
    public record TermForm(
            @RestForm @Nullable String to,
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final Leaders leaders;
    private final Units units;
    private final AppointLeader appointLeader;
    private final EndRole endRole;
    private final ExtendRole extendRole;
    private final Downloads downloads;
    private final Forms forms;
    private final Audit audit;

    LeaderPages(
            CurrentActor actor,
            Leaders leaders,
            Units units,
            AppointLeader appointLeader,
            EndRole endRole,
            ExtendRole extendRole,
            Downloads downloads,
            Forms forms,
            Audit audit) {
        this.actor = actor;
        this.leaders = leaders;
        this.units = units;
        this.appointLeader = appointLeader;
        this.endRole = endRole;
        this.extendRole = extendRole;
        this.downloads = downloads;
        this.forms = forms;
        this.audit = audit;
    }

    @GET
    public Response show(@RestQuery @Nullable String on, @RestQuery @Nullable String show) {
        try {
            LocalDate day = DateText.typedOrNull("on", on);
            return Response.ok(page(day, null, show, AppointForm.empty(), Errors.NONE))
                    .build();
        } catch (Invalid refused) {
            return Response.status(refused.status())
                    .entity(page(null, on, show, AppointForm.empty(), forms.errors(refused)))
                    .build();
        }
    }

    /** The same as a file. */
    @GET
    @Path("list.csv")
    public Response csv(@RestQuery @Nullable String on, @RestQuery @Nullable String format, @RestQuery boolean marks) {
        Actor who = actor.get();
        LocalDate day = leaders.day(who, DateText.typedOrNull("on", on));
        audit.record(Act.EXPORTED, who.body(), who.person(), null, "file:leaders " + day);
        return downloads.of(
                LeaderTable.of(leaders.of(who, day), units.tree(who.body(), day), who.locale()), format, marks);
    }

    @POST
    @RolesAllowed({"HR", "ADMIN", "MANAGER"})
    public Response appoint(@BeanParam AppointForm form) {
        return forms.submit(
                form,
                () -> appointLeader.appoint(
                        actor.get(),
                        Objects.requireNonNull(form.staffNumber()),
                        day("from", form.from()),
                        day("to", form.to())),
                done -> "/leaders",
                errors -> page(null, null, null, form, errors));
    }

    @POST
    @Path("{grant}/end")
    @RolesAllowed({"HR", "ADMIN", "MANAGER"})
    public Response end(@RestPath UUID grant, @BeanParam TermForm form) {
        return submit(form, () -> endRole.end(actor.get(), grant));
    }

    @POST
    @Path("{grant}/extension")
    @RolesAllowed({"HR", "ADMIN", "MANAGER"})
    public Response extend(@RestPath UUID grant, @BeanParam TermForm form) {
        return submit(form, () -> {
            LocalDate to = day("to", form.to());
            if (to == null) {
                throw new Invalid("to", "required");
            }
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
                done -> "/leaders",
                errors -> page(null, null, null, AppointForm.empty(), errors));
    }

    private TemplateInstance page(
            @Nullable LocalDate on,
            @Nullable String mistyped,
            @Nullable String show,
            AppointForm typed,
            Errors errors) {
        Actor who = actor.get();
        LocalDate today = leaders.day(who, null);
        LocalDate day = leaders.day(who, on);
        UnitTree tree = units.tree(who.body(), day);
        Leaders.Coverage coverage = leaders.of(who, day);
        String shown = "without".equals(show) ? "without" : "ending".equals(show) ? "ending" : "all";
        return new LeaderMap(
                coverage,
                mistyped == null ? day.toString() : mistyped,
                coverage.divisions().stream()
                        .filter(one -> switch (shown) {
                            case "without" -> !one.isCovered();
                            case "ending" -> one.isEnding();
                            default -> true;
                        })
                        .map(one -> row(one, tree, who.locale()))
                        .toList(),
                coverage.elsewhere().stream()
                        .map(one -> line(one, tree, who.locale()))
                        .toList(),
                shown,
                "/leaders/list.csv?on=" + day + "&",
                day.isAfter(today),
                Role.LEADER.mayBeGrantedBy(who.roles()),
                who.is(Role.HR) || who.is(Role.ADMIN) || who.is(Role.OWNER),
                typed,
                errors);
    }

    private static Row row(Leaders.Division division, UnitTree tree, Locale locale) {
        UnitTree.Node above = division.department();
        return new Row(
                division,
                above == null ? "" : above.name().in(locale),
                division.node().name().in(locale),
                division.leaders().stream().map(one -> line(one, tree, locale)).toList());
    }

    private static Line line(Leaders.Leader leader, UnitTree tree, Locale locale) {
        UUID before = leader.appointedIn();
        String then = before == null ? "" : tree.label(before, locale);
        return new Line(
                leader,
                tree.label(leader.unit(), locale),
                then.isEmpty() ? null : then,
                ExtendRole.offered(leader.to()));
    }

    static @Nullable LocalDate day(String field, @Nullable String typed) {
        return DateText.typedOrNull(field, typed);
    }
}
