package org.meguri.insight.skills.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.meguri.insight.Share;
import org.meguri.insight.skills.SkillBoards;
import org.meguri.learn.skills.Skills;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;

/** Skills of many: by section without names, and of the people of one unit for who looks after them. */
@Path("/skills")
@RolesAllowed({"MANAGER", "TRAINER", "HR", "OWNER"})
public class SkillMapPages {

    /** The sections. */
    @CheckedTemplate(basePath = "skill", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SkillMap(List<String> areas, List<Row> rows, int fewest, boolean keeper)
            implements TemplateInstance {}

    /** The people of a unit. */
    @CheckedTemplate(basePath = "skill", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SkillMembers(String unit, List<String> areas, List<Row> rows) implements TemplateInstance {}

    /** A section or a person. */
    public record Row(UUID id, String name, long people, List<Cell> cells) {}

    /** How many of the levels aimed at are reached; {@code shade} 0 to 4 for the ground. */
    public record Cell(Share share, String area) {

        public long shade() {
            return share.tenths() / 200 > 4 ? 4 : share.tenths() / 200;
        }
    }

    private final CurrentActor actor;
    private final SkillBoards boards;
    private final Units units;

    SkillMapPages(CurrentActor actor, SkillBoards boards, Units units) {
        this.actor = actor;
        this.boards = boards;
        this.units = units;
    }

    @GET
    @Path("map")
    public TemplateInstance map() {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        List<String> areas = boards.areas(who);
        return new SkillMap(
                areas,
                boards.map(who).stream()
                        .map(row -> new Row(
                                row.unit().id(),
                                tree.label(row.unit().id(), who.locale()),
                                row.people(),
                                cells(areas, row.byArea())))
                        .toList(),
                SkillBoards.FEWEST,
                Skills.mayKeep(who));
    }

    @GET
    @Path("units/{id}")
    public TemplateInstance members(@RestPath UUID id) {
        Actor who = actor.get();
        List<SkillBoards.Member> members = boards.members(who, id);
        List<String> areas = boards.areas(who);
        return new SkillMembers(
                units.tree(who.body()).label(id, who.locale()),
                areas,
                members.stream()
                        .map(member -> new Row(member.id(), member.name(), 1, cells(areas, member.byArea())))
                        .toList());
    }

    /** One for each area, and one for all of them first. */
    private static List<Cell> cells(List<String> areas, Map<String, Share> byArea) {
        Share all = new Share(
                byArea.values().stream().mapToLong(Share::part).sum(),
                byArea.values().stream().mapToLong(Share::whole).sum());
        List<Cell> cells = new java.util.ArrayList<>(List.of(new Cell(all, "")));
        areas.forEach(area -> cells.add(new Cell(byArea.getOrDefault(area, new Share(0, 0)), area)));
        return cells;
    }
}
