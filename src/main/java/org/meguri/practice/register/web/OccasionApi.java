package org.meguri.practice.register.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.people.Actor;
import org.meguri.people.People;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.When;
import org.meguri.practice.WorkTask;
import org.meguri.practice.register.Occasions;

/** Whether a practice finds an occasion in somebody's section, for programs. */
@Path("/api/v1/occasions")
@RolesAllowed({"TRAINER", "CONTACT"})
@Tag(name = "practice")
public class OccasionApi {

    /** Whether an occasion is likely within {@code days}; {@code other} is a task that occurs instead, or null. */
    @JsonInclude
    public record OccasionJson(
            boolean likely,
            int days,
            @Nullable UUID other,
            @Nullable String otherName) {}

    private final CurrentActor actor;
    private final Curricula curricula;
    private final People people;
    private final Units units;
    private final Occasions occasions;
    private final When when;

    OccasionApi(CurrentActor actor, Curricula curricula, People people, Units units, Occasions occasions, When when) {
        this.actor = actor;
        this.curricula = curricula;
        this.people = people;
        this.units = units;
        this.occasions = occasions;
        this.when = when;
    }

    @GET
    @Operation(
            summary =
                    "Whether the practice of a brief finds an occasion in the section of somebody to whom I can give it",
            description = "By how often a year and in which months the tasks of the register occur.")
    public OccasionJson show(@RestQuery @Nullable UUID brief, @RestQuery @Nullable UUID assignee) {
        Actor who = actor.get();
        List<String> codes = curricula.of(who.body()).modulesWithBrief().stream()
                .map(module -> Objects.requireNonNull(module.brief()))
                .filter(one -> one.id().equals(brief))
                .findFirst()
                .orElseThrow(() -> new Invalid("brief", "choose-one"))
                .taskCodes();
        if (assignee == null) {
            throw new Invalid("assignee", "required");
        }
        People.Card card =
                people.cards(who.body(), Set.of(assignee), when.today()).get(assignee);
        if (card == null || !(who.trains().includes(card.unit()) || who.entersFor(card.unit()))) {
            throw new NotFound();
        }
        UUID section = units.tree(who.body())
                .division(card.unit())
                .map(UnitTree.Node::id)
                .orElse(card.unit());
        Occasions.Offer offer = Objects.requireNonNull(
                occasions.of(who.body(), Set.of(section), codes).get(section));
        WorkTask other = offer.other();
        return new OccasionJson(
                offer.likely(),
                Occasions.DAYS,
                other == null ? null : other.id(),
                other == null ? null : other.name().in(who.locale()));
    }
}
