package org.meguri.learn.classroom.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.classroom.CancelClass;
import org.meguri.learn.classroom.ClassPlan;
import org.meguri.learn.classroom.Classes;
import org.meguri.learn.classroom.DescribeClass;
import org.meguri.learn.classroom.NoteAttendance;
import org.meguri.learn.classroom.PlanClass;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Once;

/** Planning classroom sessions and noting who came, for programs. */
@Path("/api/v1/classes")
@RolesAllowed({"HR", "OWNER", "TRAINER"})
@Tag(name = "classes")
public class ClassKeepingApi {

    /** A session; days as yyyy-mm-dd, times as hh:mm, {@code capacity} 1 to 500. */
    public record ClassRequest(
            @Nullable String title,
            @Nullable String module,
            @Nullable String place,
            @Nullable String heldOn,
            @Nullable String startsAt,
            @Nullable String endsAt,
            @Nullable Integer capacity,
            @Nullable String entriesUntil,
            @Nullable String note) {

        static ClassPlan plan(@Nullable ClassRequest request) {
            return request == null
                    ? Plans.of(null, null, null, null, null, null, null, null, null)
                    : Plans.of(
                            request.title(),
                            request.module(),
                            request.place(),
                            request.heldOn(),
                            request.startsAt(),
                            request.endsAt(),
                            request.capacity() == null ? null : String.valueOf(request.capacity()),
                            request.entriesUntil(),
                            request.note());
        }
    }

    /** Who came. */
    public record AttendanceRequest(@Nullable List<String> staffNumbers) {}

    /** Somebody who has entered; {@code place} counts from 1. */
    public record EnteredJson(
            UUID id, int place, String staffNumber, String name, String unit, boolean waits, boolean came) {}

    private final CurrentActor actor;
    private final Classes classes;
    private final ClassSheets sheets;
    private final PlanClass planClass;
    private final DescribeClass describeClass;
    private final CancelClass cancelClass;
    private final NoteAttendance noteAttendance;
    private final Once once;

    ClassKeepingApi(
            CurrentActor actor,
            Classes classes,
            ClassSheets sheets,
            PlanClass planClass,
            DescribeClass describeClass,
            CancelClass cancelClass,
            NoteAttendance noteAttendance,
            Once once) {
        this.actor = actor;
        this.classes = classes;
        this.sheets = sheets;
        this.planClass = planClass;
        this.describeClass = describeClass;
        this.cancelClass = cancelClass;
        this.noteAttendance = noteAttendance;
        this.once = once;
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Plan a session", description = "module is the id of a module whose lessons count as read.")
    public ClassApi.ClassJson plan(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable ClassRequest request) {
        return show(once.of(key, () -> planClass.plan(actor.get(), ClassRequest.plan(request))));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change a session")
    public ClassApi.ClassJson describe(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable ClassRequest request) {
        describeClass.describe(actor.get(), id, ClassRequest.plan(request), Once.version(ifMatch));
        return show(id);
    }

    @PUT
    @Path("{id}/cancellation")
    @Operation(summary = "Call a session off", description = "Everybody who has entered is told.")
    public ClassApi.ClassJson cancel(@RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        cancelClass.cancel(actor.get(), id, Once.version(ifMatch));
        return show(id);
    }

    @GET
    @Path("{id}/entries")
    @Operation(summary = "Who has entered, in the order in which they have")
    public ItemsJson<EnteredJson> entries(@RestPath UUID id) {
        return ItemsJson.all(sheets.entries(classes.of(actor.get(), id)).stream()
                .map(one -> new EnteredJson(
                        one.id(), one.number(), one.staffNumber(), one.name(), one.unit(), one.waits(), one.came()))
                .toList());
    }

    @PUT
    @Path("{id}/attendance")
    @Operation(summary = "Note who came", description = "Who was noted before stays noted.")
    public ItemsJson<EnteredJson> attendance(@RestPath UUID id, @Nullable AttendanceRequest request) {
        List<String> numbers = request == null ? null : request.staffNumbers();
        noteAttendance.note(actor.get(), id, numbers == null ? null : String.join("\n", numbers));
        return entries(id);
    }

    private ClassApi.ClassJson show(UUID id) {
        return ClassApi.ClassJson.of(classes.row(actor.get(), id));
    }
}
