package org.meguri.learn.classroom.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.classroom.Classes;
import org.meguri.learn.classroom.EnterClass;
import org.meguri.learn.classroom.LeaveClass;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Page;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;

/** Sessions in a room, for everybody: when, where, and entering. */
@Path("/classes")
@RolesAllowed({"EMPLOYEE", "HR", "OWNER", "TRAINER"})
public class ClassPages {

    private static final int ROWS = 30;

    /** The sessions to come, or those that are over. */
    @CheckedTemplate(basePath = "classroom", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record ClassList(Page<Classes.Row> rows, boolean past, boolean keeper, LocalDate today, String path)
            implements TemplateInstance {}

    /** Who is to be entered; nobody named is the reader. */
    public record EntryForm(
            @RestForm @Nullable String staffNumber,
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final Classes classes;
    private final ClassSheets sheets;
    private final EnterClass enterClass;
    private final LeaveClass leaveClass;
    private final Forms forms;
    private final Clock clock;

    ClassPages(
            CurrentActor actor,
            Classes classes,
            ClassSheets sheets,
            EnterClass enterClass,
            LeaveClass leaveClass,
            Forms forms,
            Clock clock) {
        this.actor = actor;
        this.classes = classes;
        this.sheets = sheets;
        this.enterClass = enterClass;
        this.leaveClass = leaveClass;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list(@RestQuery boolean past, @RestQuery @Nullable Integer next) {
        Actor who = actor.get();
        LocalDate today = LocalDate.now(clock);
        return new ClassList(
                classes.list(who, today, past, Math.max(0, next == null ? 0 : next), ROWS),
                past,
                Classes.mayKeep(who),
                today,
                "/classes?past=" + past + "&");
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@RestPath UUID id) {
        return sheets.of(id, "", Errors.NONE);
    }

    @POST
    @Path("{id}/entries")
    public Response enter(@RestPath UUID id, @BeanParam EntryForm form) {
        return forms.submit(
                form,
                () -> enterClass.enter(actor.get(), id, form.staffNumber()),
                done -> "/classes/" + id,
                errors -> sheets.of(id, form.staffNumber() == null ? "" : form.staffNumber(), errors));
    }

    @POST
    @Path("{id}/entries/{entry}/removal")
    public Response leave(@RestPath UUID id, @RestPath UUID entry, @BeanParam EntryForm form) {
        return forms.submit(
                form,
                () -> {
                    leaveClass.leave(actor.get(), id, entry);
                    return null;
                },
                done -> "/classes/" + id,
                errors -> sheets.of(id, "", errors));
    }
}
