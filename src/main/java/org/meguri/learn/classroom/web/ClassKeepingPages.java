package org.meguri.learn.classroom.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Module;
import org.meguri.learn.classroom.CancelClass;
import org.meguri.learn.classroom.ClassPlan;
import org.meguri.learn.classroom.ClassSession;
import org.meguri.learn.classroom.Classes;
import org.meguri.learn.classroom.CorrectAttendance;
import org.meguri.learn.classroom.DescribeClass;
import org.meguri.learn.classroom.NoteAttendance;
import org.meguri.learn.classroom.PlanClass;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.table.Table;
import org.meguri.platform.web.Downloads;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;

/** Planning sessions, their roster, and who came. */
@Path("/classes")
@RolesAllowed({"HR", "OWNER", "TRAINER"})
public class ClassKeepingPages {

    /** What a session is; {@code session} is null for a new one. */
    @CheckedTemplate(basePath = "classroom", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record ClassForm(@Nullable UUID session, Typed typed, List<Choice> modules, int version, Errors errors)
            implements TemplateInstance {}

    /** A module that may count. */
    public record Choice(String id, String name) {}

    /** What stands in the fields. */
    public record Typed(
            String title,
            String module,
            String place,
            String heldOn,
            String startsAt,
            String endsAt,
            String capacity,
            String entriesUntil,
            String note) {

        static final Typed NOTHING = new Typed("", "", "", "", "", "", "30", "", "");

        static Typed of(ClassSession session) {
            Module module = session.module();
            String note = session.note();
            return new Typed(
                    session.title(),
                    module == null ? "" : module.id().toString(),
                    session.place(),
                    session.heldOn().toString(),
                    session.startsAt().toString(),
                    session.endsAt().toString(),
                    String.valueOf(session.capacity()),
                    session.entriesUntil().toString(),
                    note == null ? "" : note);
        }
    }

    /** A session, as typed. */
    public record SessionForm(
            @RestForm @Nullable String title,
            @RestForm @Nullable String module,
            @RestForm @Nullable String place,
            @RestForm @Nullable String heldOn,
            @RestForm @Nullable String startsAt,
            @RestForm @Nullable String endsAt,
            @RestForm @Nullable String capacity,
            @RestForm @Nullable String entriesUntil,
            @RestForm @Nullable String note,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        ClassPlan plan() {
            return Plans.of(title, module, place, heldOn, startsAt, endsAt, capacity, entriesUntil, note);
        }

        Typed typed() {
            return new Typed(
                    text(title),
                    text(module),
                    text(place),
                    text(heldOn),
                    text(startsAt),
                    text(endsAt),
                    text(capacity),
                    text(entriesUntil),
                    text(note));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    /** Who came, as typed. */
    public record AttendanceForm(
            @RestForm @Nullable String attendance,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    private final CurrentActor actor;
    private final Classes classes;
    private final ClassSheets sheets;
    private final Curricula curricula;
    private final PlanClass planClass;
    private final DescribeClass describeClass;
    private final CancelClass cancelClass;
    private final NoteAttendance noteAttendance;
    private final CorrectAttendance correctAttendance;
    private final Downloads downloads;
    private final Audit audit;
    private final Forms forms;

    ClassKeepingPages(
            CurrentActor actor,
            Classes classes,
            ClassSheets sheets,
            Curricula curricula,
            PlanClass planClass,
            DescribeClass describeClass,
            CancelClass cancelClass,
            NoteAttendance noteAttendance,
            CorrectAttendance correctAttendance,
            Downloads downloads,
            Audit audit,
            Forms forms) {
        this.actor = actor;
        this.classes = classes;
        this.sheets = sheets;
        this.curricula = curricula;
        this.planClass = planClass;
        this.describeClass = describeClass;
        this.cancelClass = cancelClass;
        this.noteAttendance = noteAttendance;
        this.correctAttendance = correctAttendance;
        this.downloads = downloads;
        this.audit = audit;
        this.forms = forms;
    }

    @GET
    @Path("new")
    public TemplateInstance plan() {
        return form(null, Typed.NOTHING, 0, Errors.NONE);
    }

    @POST
    public Response plan(@BeanParam SessionForm form) {
        return forms.submit(
                form,
                () -> planClass.plan(actor.get(), form.plan()),
                id -> "/classes/" + id,
                errors -> form(null, form.typed(), 0, errors));
    }

    @GET
    @Path("{id}/edit")
    public TemplateInstance edit(@RestPath UUID id) {
        ClassSession session = classes.of(actor.get(), id);
        return form(id, Typed.of(session), session.version(), Errors.NONE);
    }

    @POST
    @Path("{id}")
    public Response edit(@RestPath UUID id, @BeanParam SessionForm form) {
        return forms.submit(
                form,
                () -> {
                    describeClass.describe(actor.get(), id, form.plan(), form.version());
                    return null;
                },
                done -> "/classes/" + id,
                errors -> form(id, form.typed(), form.version() == null ? 0 : form.version(), errors));
    }

    @POST
    @Path("{id}/cancelling")
    public Response cancel(@RestPath UUID id, @BeanParam AttendanceForm form) {
        return forms.submit(
                form,
                () -> {
                    cancelClass.cancel(actor.get(), id, form.version());
                    return null;
                },
                done -> "/classes/" + id,
                errors -> sheets.of(id, "", errors));
    }

    @GET
    @Path("{id}/roster")
    public TemplateInstance roster(@RestPath UUID id) {
        return sheets.roster(id);
    }

    @GET
    @Path("{id}/entries")
    public Response entries(@RestPath UUID id, @RestQuery @Nullable String format, @RestQuery boolean marks) {
        Actor who = actor.get();
        ClassSession session = classes.of(who, id);
        audit.record(Act.EXPORTED, who.body(), who.person(), null, "file:class " + session.title());
        return downloads.of(
                new Table(
                        "class-" + session.heldOn(),
                        List.of(
                                Table.Column.code("職員番号"),
                                Table.Column.text("氏名"),
                                Table.Column.text("ふりがな"),
                                Table.Column.text("所属"),
                                Table.Column.text("状態")),
                        () -> sheets.entries(session).stream()
                                .map(one -> List.of(
                                        one.staffNumber(),
                                        one.name(),
                                        one.kana(),
                                        one.unit(),
                                        one.came() ? "出席" : one.waits() ? "キャンセル待ち" : "申込"))),
                format,
                marks);
    }

    @POST
    @Path("{id}/attendance")
    public Response attendance(@RestPath UUID id, @BeanParam AttendanceForm form) {
        return forms.submit(
                form,
                () -> {
                    noteAttendance.note(actor.get(), id, form.attendance());
                    return null;
                },
                done -> "/classes/" + id + "#entries",
                errors -> sheets.of(id, form.attendance() == null ? "" : form.attendance(), errors));
    }

    @POST
    @Path("{id}/entries/{entry}/absence")
    public Response absence(@RestPath UUID id, @RestPath UUID entry, @BeanParam AttendanceForm form) {
        return forms.submit(
                form,
                () -> {
                    correctAttendance.takeBack(actor.get(), id, entry);
                    return null;
                },
                done -> "/classes/" + id + "#entries",
                errors -> sheets.of(id, "", errors));
    }

    private ClassForm form(@Nullable UUID id, Typed typed, int version, Errors errors) {
        Actor who = actor.get();
        List<Choice> modules = curricula.of(who.body()).programmes().stream()
                .flatMap(programme -> programme.courses().stream())
                .filter(course -> !course.retired())
                .flatMap(course -> course.modules().stream())
                .map(module -> new Choice(
                        module.id().toString(),
                        module.code() + " " + module.title().in(who.locale())))
                .toList();
        return new ClassForm(id, typed, modules, version, errors);
    }
}
