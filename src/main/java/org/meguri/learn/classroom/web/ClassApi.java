package org.meguri.learn.classroom.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Module;
import org.meguri.learn.classroom.ClassSession;
import org.meguri.learn.classroom.Classes;
import org.meguri.learn.classroom.EnterClass;
import org.meguri.learn.classroom.LeaveClass;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Once;

/** Classroom sessions for programs: when, where, and entering. */
@Path("/api/v1/classes")
@RolesAllowed({"EMPLOYEE", "HR", "OWNER", "TRAINER"})
@Tag(name = "classes")
public class ClassApi {

    private static final int ROWS = 100;

    /** A session; {@code mine} is the reader's own place among those who have entered, 0 for none. Times as hh:mm. */
    public record ClassJson(
            UUID id,
            String title,
            @Nullable String module,
            String place,
            LocalDate heldOn,
            String startsAt,
            String endsAt,
            int capacity,
            long entered,
            long waiting,
            long mine,
            LocalDate entriesUntil,
            boolean cancelled,
            @Nullable String note,
            int version) {

        static ClassJson of(Classes.Row row) {
            ClassSession session = row.session();
            Module module = session.module();
            return new ClassJson(
                    session.id(),
                    session.title(),
                    module == null ? null : module.code(),
                    session.place(),
                    session.heldOn(),
                    session.startsAt().toString(),
                    session.endsAt().toString(),
                    session.capacity(),
                    row.entered(),
                    row.waiting(),
                    row.mine(),
                    session.entriesUntil(),
                    session.isCancelled(),
                    session.note(),
                    session.version());
        }
    }

    /** Whom to enter; without a staff number oneself. */
    public record EntryRequest(@Nullable String staffNumber) {}

    /** An entry. */
    public record EntryJson(UUID id) {}

    private final CurrentActor actor;
    private final Classes classes;
    private final EnterClass enterClass;
    private final LeaveClass leaveClass;
    private final Once once;
    private final Clock clock;

    ClassApi(
            CurrentActor actor, Classes classes, EnterClass enterClass, LeaveClass leaveClass, Once once, Clock clock) {
        this.actor = actor;
        this.classes = classes;
        this.enterClass = enterClass;
        this.leaveClass = leaveClass;
        this.once = once;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The sessions to come, the next first", description = "past=true for those that are over.")
    public ItemsJson<ClassJson> list(@RestQuery boolean past, @RestQuery @Nullable Integer next) {
        return ItemsJson.of(
                classes.list(actor.get(), LocalDate.now(clock), past, Math.max(0, next == null ? 0 : next), ROWS),
                ClassJson::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A session")
    public ClassJson show(@RestPath UUID id) {
        return ClassJson.of(classes.row(actor.get(), id));
    }

    @POST
    @Path("{id}/entries")
    @ResponseStatus(201)
    @Operation(
            summary = "Enter for a session",
            description = "Oneself, or a colleague whom the actor may enter. Beyond the seats one waits.")
    public EntryJson enter(
            @RestPath UUID id, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable EntryRequest request) {
        Actor who = actor.get();
        return new EntryJson(
                once.of(key, () -> enterClass.enter(who, id, request == null ? null : request.staffNumber())));
    }

    @DELETE
    @Path("{id}/entries/{entry}")
    @Operation(summary = "Take an entry back", description = "Whoever waits longest moves up.")
    public ClassJson leave(@RestPath UUID id, @RestPath UUID entry) {
        leaveClass.leave(actor.get(), id, entry);
        return show(id);
    }
}
