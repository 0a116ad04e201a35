package org.meguri.loop.team.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.loop.team.MemberSheet;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.practice.BlockerReason;
import org.meguri.practice.SupportKind;

/** The sheet for a talk with one member, for programs. */
@Path("/api/v1/team/members/{id}")
@RolesAllowed("MANAGER")
@Tag(name = "people")
public class MemberSheetApi {

    /** A module that was passed. */
    public record SheetLearnedJson(String title, Instant passedAt) {}

    /** A practice; {@code kept} is what the member said about the promised help. */
    @JsonInclude
    public record SheetPracticeJson(
            UUID practice,
            @Nullable String task,
            @Nullable LocalDate plannedOn,
            long tries,
            long wentWell,
            long savedMinutes,
            @Nullable LocalDate lastTriedOn,
            @Nullable Instant reportedAt,
            @Nullable Instant endorsedAt,
            Set<SupportKind> promised,
            @Nullable Boolean kept) {}

    /** What is in the way. */
    @JsonInclude
    public record SheetObstacleJson(
            UUID practice,
            BlockerReason reason,
            @Nullable String note,
            @Nullable String owner,
            LocalDate dueOn) {}

    /** What was said about an attempt. */
    @JsonInclude
    public record SheetPraiseJson(UUID practice, @Nullable String task, String givenBy, String text, Instant givenAt) {}

    /** The sheet, from {@code since} on. */
    public record MemberSheetJson(
            UUID person,
            String name,
            LocalDate since,
            List<SheetLearnedJson> learned,
            List<SheetPracticeJson> practices,
            List<SheetObstacleJson> obstacles,
            List<SheetPraiseJson> praise) {}

    private final CurrentActor actor;
    private final MemberSheet sheets;

    MemberSheetApi(CurrentActor actor, MemberSheet sheets) {
        this.actor = actor;
        this.sheets = sheets;
    }

    @GET
    @Operation(
            summary = "What I need for a talk with one of my members",
            description = "The last six months, and what is still open. 404 for those whom I do not head.")
    public MemberSheetJson show(@RestPath UUID id) {
        Actor who = actor.get();
        Locale locale = who.locale();
        MemberSheet.Sheet sheet = sheets.of(who, id);
        return new MemberSheetJson(
                sheet.person().id(),
                sheet.person().name(),
                sheet.since(),
                sheet.learned().stream()
                        .map(one -> new SheetLearnedJson(one.title().in(locale), one.passedAt()))
                        .toList(),
                sheet.tried().stream()
                        .map(one -> new SheetPracticeJson(
                                one.practice(),
                                one.task() == null ? null : one.task().in(locale),
                                one.plannedOn(),
                                one.tries(),
                                one.wentWell(),
                                one.savedMinutes(),
                                one.lastOn(),
                                one.reportedAt(),
                                one.endorsedAt(),
                                one.kinds(),
                                one.kept()))
                        .toList(),
                sheet.stuck().stream()
                        .map(one -> new SheetObstacleJson(
                                one.practice(), one.reason(), one.note(), one.owner(), one.dueOn()))
                        .toList(),
                sheet.praise().stream()
                        .map(one -> new SheetPraiseJson(
                                one.practice(),
                                one.task() == null ? null : one.task().in(locale),
                                one.givenByName(),
                                one.text(),
                                one.givenAt()))
                        .toList());
    }
}
