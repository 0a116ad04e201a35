package org.meguri.loop.team.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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

    /**
     * Those who work in one unit.
     *
     * @param direct whether it is the headed unit itself, and not one below
     * @param also the post with which the head leads this unit beside the one above it; null in most units
     */
    public record Part(Team.Group group, boolean direct, Team.@Nullable Headed also) {}

    /** A headed unit with what lies below it. */
    public record Section(Team.Headed unit, List<Part> parts) {

        static Section of(Team.Headed unit, List<Team.Headed> all) {
            return new Section(
                    unit,
                    unit.groups().stream()
                            .map(group -> new Part(
                                    group,
                                    group.node().equals(unit.node()),
                                    all.stream()
                                            .filter(other -> other != unit
                                                    && other.node().equals(group.node()))
                                            .findFirst()
                                            .orElse(null)))
                            .toList());
        }
    }

    /** The page. */
    @CheckedTemplate(basePath = "team", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record TeamPage(
            List<Section> sections, long mine, boolean folded, List<Disclosures.Coming> coming, Locale locale)
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
        List<Section> sections = headed.stream()
                .filter(one -> headed.stream().noneMatch(other -> isWithin(one, other)))
                .map(one -> Section.of(one, headed))
                .toList();
        return new TeamPage(
                sections,
                headed.stream()
                        .flatMap(one -> one.groups().stream())
                        .flatMap(group -> group.members().stream())
                        .map(Team.Member::open)
                        .distinct()
                        .mapToLong(Team.Open::mine)
                        .sum(),
                sections.stream().mapToLong(one -> one.unit().people()).sum() > FOLD,
                disclosures.of(who).stream().filter(one -> !one.self()).toList(),
                who.locale());
    }

    /** Whether everybody in the one unit is listed in the other already: it lies below it. */
    private static boolean isWithin(Team.Headed one, Team.Headed other) {
        return other.node().depth() < one.node().depth()
                && !one.groups().isEmpty()
                && other.groups().containsAll(one.groups());
    }
}
