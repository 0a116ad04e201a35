package org.meguri.insight.skills.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.meguri.insight.Share;
import org.meguri.insight.skills.SkillBoards;
import org.meguri.insight.skills.SkillBoards.Line;
import org.meguri.learn.skills.Skills;
import org.meguri.people.Actor;
import org.meguri.people.People;
import org.meguri.people.Role;
import org.meguri.people.audit.PersonViews;
import org.meguri.people.web.CurrentActor;

/** Skills: one's own, those of people in one's care, and by section without names. */
@Path("/skills")
@RolesAllowed("EMPLOYEE")
public class SkillPages {

    /** Skills of a person; {@code name} is empty for the reader's own. */
    @CheckedTemplate(basePath = "skill", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record SkillPage(
            String name, List<Area> areas, Share reached, boolean oversees, boolean keeper, Locale locale)
            implements TemplateInstance {}

    /** The skills under one letter. */
    public record Area(String area, List<Line> lines) {}

    private final CurrentActor actor;
    private final SkillBoards boards;
    private final People people;
    private final PersonViews views;

    SkillPages(CurrentActor actor, SkillBoards boards, People people, PersonViews views) {
        this.actor = actor;
        this.boards = boards;
        this.people = people;
        this.views = views;
    }

    @GET
    public TemplateInstance own() {
        Actor who = actor.get();
        return page("", boards.of(who, who.person()));
    }

    @GET
    @Path("people/{id}")
    @RolesAllowed({"MANAGER", "TRAINER", "HR", "OWNER"})
    public TemplateInstance person(@RestPath UUID id) {
        Actor who = actor.get();
        List<Line> lines = boards.of(who, id);
        views.viewed(who, id, PersonViews.What.SKILLS);
        return page(people.of(who, id).name(), lines);
    }

    private SkillPage page(String name, List<Line> lines) {
        Actor who = actor.get();
        Map<String, List<Line>> byArea = lines.stream()
                .collect(Collectors.groupingBy(line -> line.skill().area()));
        return new SkillPage(
                name,
                boards.areas(who).stream()
                        .map(area -> new Area(area, byArea.getOrDefault(area, List.of())))
                        .toList(),
                new Share(
                        lines.stream().filter(Line::isReached).count(),
                        lines.stream().filter(line -> line.target() > 0).count()),
                oversees(who),
                Skills.mayKeep(who),
                who.locale());
    }

    static boolean oversees(Actor who) {
        return who.is(Role.MANAGER) || who.is(Role.TRAINER) || who.is(Role.HR) || who.is(Role.OWNER);
    }
}
