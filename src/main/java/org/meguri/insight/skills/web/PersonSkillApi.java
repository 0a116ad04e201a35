package org.meguri.insight.skills.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.meguri.insight.skills.SkillBoards;
import org.meguri.people.Actor;
import org.meguri.people.audit.PersonViews;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.ItemsJson;

/** Skills of somebody else, for programs. */
@Path("/api/v1/people/{id}/skills")
@RolesAllowed({"MANAGER", "TRAINER", "HR", "OWNER"})
@Tag(name = "skills")
public class PersonSkillApi {

    private final CurrentActor actor;
    private final SkillBoards boards;
    private final PersonViews views;

    PersonSkillApi(CurrentActor actor, SkillBoards boards, PersonViews views) {
        this.actor = actor;
        this.boards = boards;
        this.views = views;
    }

    @GET
    @Operation(summary = "What somebody can do", description = "For who may see the person's stages.")
    public ItemsJson<SkillApi.LevelJson> person(@RestPath UUID id) {
        Actor who = actor.get();
        ItemsJson<SkillApi.LevelJson> found = SkillApi.levels(boards.of(who, id), who);
        views.viewed(who, id, PersonViews.What.SKILLS);
        return found;
    }
}
