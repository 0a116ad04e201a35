package org.meguri.loop.team.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.meguri.loop.team.Team;
import org.meguri.people.Deputies;
import org.meguri.people.Posting;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Reader;

/** A head's people for programs. */
@Path("/api/v1/team")
@RolesAllowed("MANAGER")
@Tag(name = "people")
public class TeamApi {

    /**
     * Somebody; {@code open} loops wait for them ({@code theirs}), for me ({@code mine}), for a head who is away and in whose
     * place I act ({@code absent}), or for somebody else.
     */
    public record MemberJson(
            UUID id,
            String staffNumber,
            String name,
            String unit,
            String title,
            Posting.Kind kind,
            Posting.State state,
            long open,
            long theirs,
            long mine,
            long absent) {}

    /** Who acts for the head of a unit, and until when. */
    public record ActingJson(UUID id, String name, LocalDate until) {}

    /** In whose place I act, and until when; nobody is named where the unit has no head. */
    @JsonInclude
    public record StandInJson(@Nullable UUID id, @Nullable String name, LocalDate until) {}

    /**
     * A unit that I head; {@code until} is the last day of a further post, for HR alone while it is to come. Where I act in the
     * place of its head, {@code kind} is null and {@code standIn} says so.
     */
    @JsonInclude
    public record HeadedJson(
            String code,
            String name,
            Posting.@Nullable Kind kind,
            @Nullable LocalDate until,
            @Nullable StandInJson standIn,
            List<ActingJson> acting,
            List<MemberJson> members) {}

    private final CurrentActor actor;
    private final Team team;
    private final Reader reader;

    TeamApi(CurrentActor actor, Team team, Reader reader) {
        this.actor = actor;
        this.team = team;
        this.reader = reader;
    }

    @GET
    @Operation(
            summary =
                    "The units that I head today, by a post or in the place of their head, with their people and whose move their loops wait for")
    public ItemsJson<HeadedJson> list() {
        return ItemsJson.all(team.of(actor.get()).stream().map(this::json).toList());
    }

    private HeadedJson json(Team.Headed one) {
        Deputies.StandIn standIn = one.standIn();
        return new HeadedJson(
                one.node().code(),
                one.node().name().in(reader.locale()),
                one.kind(),
                one.until(),
                standIn == null ? null : new StandInJson(standIn.head(), standIn.headName(), standIn.to()),
                one.acting().stream()
                        .map(acting -> new ActingJson(acting.person(), acting.name(), acting.to()))
                        .toList(),
                one.groups().stream()
                        .flatMap(group -> group.members().stream()
                                .map(member -> new MemberJson(
                                        member.person(),
                                        member.staffNumber(),
                                        member.name(),
                                        group.node().code(),
                                        member.title().in(reader.locale()),
                                        member.kind(),
                                        member.state(),
                                        member.open().all(),
                                        member.open().theirs(),
                                        member.open().mine(),
                                        member.open().absent())))
                        .toList());
    }
}
