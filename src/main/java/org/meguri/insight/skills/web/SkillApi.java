package org.meguri.insight.skills.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.insight.skills.SkillBoards;
import org.meguri.learn.skills.AddSkill;
import org.meguri.learn.skills.DescribeSkill;
import org.meguri.learn.skills.NameSkillArea;
import org.meguri.learn.skills.Skill;
import org.meguri.learn.skills.SkillAreas;
import org.meguri.learn.skills.SkillGroup;
import org.meguri.learn.skills.Skills;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Words;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Once;

/** Skills for programs. */
@Path("/api/v1")
@RolesAllowed("EMPLOYEE")
@Tag(name = "skills")
public class SkillApi {

    /** A skill of a person: levels 0 to 4, {@code target} 0 for none. */
    public record LevelJson(
            String code,
            String name,
            int level,
            int target,
            boolean passed,
            int tries,
            int months,
            boolean confirmed,
            boolean reused) {}

    /** A skill as the body has it; levels aimed at 0 to 4. {@code outOfReach}: no module that is taught leads to them. */
    public record SkillJson(
            UUID id,
            String code,
            String ja,
            @Nullable String en,
            List<String> modules,
            int staff,
            int leader,
            int manager,
            boolean retired,
            boolean outOfReach,
            int version) {

        static SkillJson of(Skill skill, Set<UUID> outOfReach) {
            return new SkillJson(
                    skill.id(),
                    skill.code(),
                    skill.name().ja(),
                    skill.name().en(),
                    skill.modules(),
                    skill.target(SkillGroup.STAFF),
                    skill.target(SkillGroup.LEADER),
                    skill.target(SkillGroup.MANAGER),
                    skill.isRetired(),
                    outOfReach.contains(skill.id()),
                    skill.version());
        }
    }

    /** A skill to be; the code only of a new one, a letter, which is its area, and a number. */
    public record SkillRequest(
            @Nullable String code,
            @Nullable String ja,
            @Nullable String en,
            @Nullable List<String> modules,
            @Nullable Integer staff,
            @Nullable Integer leader,
            @Nullable Integer manager,
            @Nullable Boolean retired) {

        static Skill.Described described(@Nullable SkillRequest request) {
            SkillRequest given =
                    request == null ? new SkillRequest(null, null, null, null, null, null, null, null) : request;
            return new Skill.Described(
                    given.ja(),
                    given.en(),
                    Objects.requireNonNullElse(given.modules(), List.of()),
                    Objects.requireNonNullElse(given.staff(), -1),
                    Objects.requireNonNullElse(given.leader(), -1),
                    Objects.requireNonNullElse(given.manager(), -1));
        }
    }

    /** What an area is called. */
    @Schema(example = "{\"ja\":\"仕事に生かす\",\"en\":\"At work\"}")
    public record AreaRequest(@Nullable String ja, @Nullable String en) {}

    /** An area; names only where the body has given its own. */
    @JsonInclude
    public record AreaJson(
            String code, @Nullable String ja, @Nullable String en) {}

    /** A section: how many of the levels aimed at are reached, by area. */
    public record SectionJson(String code, String name, long people, Map<String, ShareJson> areas) {}

    /** {@code part} of {@code whole}. */
    public record ShareJson(long part, long whole) {}

    private final CurrentActor actor;
    private final SkillBoards boards;
    private final Skills skills;
    private final DescribeSkill describeSkill;
    private final AddSkill addSkill;
    private final NameSkillArea nameSkillArea;
    private final SkillAreas areas;
    private final Once once;

    SkillApi(
            CurrentActor actor,
            SkillBoards boards,
            Skills skills,
            DescribeSkill describeSkill,
            AddSkill addSkill,
            NameSkillArea nameSkillArea,
            SkillAreas areas,
            Once once) {
        this.actor = actor;
        this.boards = boards;
        this.skills = skills;
        this.describeSkill = describeSkill;
        this.addSkill = addSkill;
        this.nameSkillArea = nameSkillArea;
        this.areas = areas;
        this.once = once;
    }

    @GET
    @Path("me/skills")
    @Operation(summary = "What one can do, and what shows it")
    public ItemsJson<LevelJson> own() {
        Actor who = actor.get();
        return levels(boards.of(who, who.person()), who);
    }

    static ItemsJson<LevelJson> levels(List<SkillBoards.Line> lines, Actor who) {
        return ItemsJson.all(lines.stream()
                .map(line -> new LevelJson(
                        line.skill().code(),
                        line.skill().name().in(who.locale()),
                        line.level(),
                        line.target(),
                        line.evidence().isPassed(),
                        line.evidence().tries(),
                        line.evidence().months(),
                        line.evidence().isConfirmed(),
                        line.evidence().isReused()))
                .toList());
    }

    @GET
    @Path("skills")
    @RolesAllowed({"HR", "OWNER"})
    @Operation(summary = "The skills of the body")
    public ItemsJson<SkillJson> model() {
        Actor who = actor.get();
        List<Skill> all = skills.all(who);
        Set<UUID> outOfReach = skills.outOfReach(who, all);
        return ItemsJson.all(
                all.stream().map(one -> SkillJson.of(one, outOfReach)).toList());
    }

    @POST
    @Path("skills")
    @RolesAllowed({"HR", "OWNER"})
    @ResponseStatus(201)
    @Operation(summary = "Add a skill", description = "The letter of its code is its area.")
    public SkillJson add(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable SkillRequest request) {
        Actor who = actor.get();
        UUID made = once.of(
                key, () -> addSkill.add(who, request == null ? null : request.code(), SkillRequest.described(request)));
        Skill skill = skills.of(who, made);
        return SkillJson.of(skill, skills.outOfReach(who, List.of(skill)));
    }

    @GET
    @Path("skill-areas")
    @RolesAllowed({"HR", "OWNER"})
    @Operation(summary = "The areas of skills, and what the body calls them")
    public ItemsJson<AreaJson> areas() {
        Actor who = actor.get();
        Map<String, Words> names = areas.names(who.body());
        return ItemsJson.all(skills.all(who).stream()
                .map(Skill::area)
                .distinct()
                .map(code -> area(code, names.get(code)))
                .toList());
    }

    @PUT
    @Path("skill-areas/{code}")
    @RolesAllowed({"HR", "OWNER"})
    @Operation(summary = "Call an area otherwise", description = "Its letter and its skills stay.")
    public AreaJson name(@RestPath String code, @Nullable AreaRequest request) {
        Actor who = actor.get();
        nameSkillArea.name(who, code, request == null ? null : request.ja(), request == null ? null : request.en());
        return area(code, areas.names(who.body()).get(code));
    }

    private static AreaJson area(String code, @Nullable Words name) {
        return new AreaJson(code, name == null ? null : name.ja(), name == null ? null : name.en());
    }

    @PUT
    @Path("skills/{id}")
    @RolesAllowed({"HR", "OWNER"})
    @Operation(summary = "Change a skill", description = "Levels from 0, for none, to 4.")
    public SkillJson describe(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable SkillRequest request) {
        Actor who = actor.get();
        describeSkill.describe(
                who,
                id,
                SkillRequest.described(request),
                request != null && Boolean.TRUE.equals(request.retired()),
                Once.version(ifMatch));
        Skill skill = skills.of(who, id);
        return SkillJson.of(skill, skills.outOfReach(who, List.of(skill)));
    }

    @GET
    @Path("skill-map")
    @RolesAllowed({"MANAGER", "TRAINER", "HR", "OWNER"})
    @Operation(summary = "Skills by section, without names", description = "Sections with five people or more.")
    public ItemsJson<SectionJson> map() {
        Actor who = actor.get();
        return ItemsJson.all(boards.map(who).stream()
                .map(row -> new SectionJson(
                        row.unit().code(),
                        row.unit().name().in(who.locale()),
                        row.people(),
                        row.byArea().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        area -> new ShareJson(
                                                area.getValue().part(),
                                                area.getValue().whole()),
                                        (one, other) -> one,
                                        TreeMap::new))))
                .toList());
    }
}
