package org.meguri.loop.team.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import org.meguri.loop.team.Team;
import org.meguri.people.Actor;
import org.meguri.people.transfer.Disclosures;
import org.meguri.people.web.CurrentActor;

/** A head's people, unit by unit. */
@Path("/team")
@RolesAllowed("MANAGER")
public class TeamPages {

    /** Beyond so many people the sections are folded. */
    private static final long FOLD = 40;

    /** The page. */
    @CheckedTemplate(basePath = "team", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record TeamPage(
            List<Team.Headed> headed, long mine, boolean folded, List<Disclosures.Coming> coming, Locale locale)
            implements TemplateInstance {}

    private final CurrentActor actor;
    private final Team team;
    private final Disclosures disclosures;

    TeamPages(CurrentActor actor, Team team, Disclosures disclosures) {
        this.actor = actor;
        this.team = team;
        this.disclosures = disclosures;
    }

    @GET
    public TemplateInstance show() {
        Actor who = actor.get();
        List<Team.Headed> headed = team.of(who);
        return new TeamPage(
                headed,
                headed.stream()
                        .flatMap(one -> one.groups().stream())
                        .flatMap(group -> group.members().stream())
                        .map(Team.Member::open)
                        .distinct()
                        .mapToLong(Team.Open::mine)
                        .sum(),
                headed.stream().mapToLong(Team.Headed::people).sum() > FOLD,
                disclosures.of(who).stream().filter(one -> !one.self()).toList(),
                who.locale());
    }
}
