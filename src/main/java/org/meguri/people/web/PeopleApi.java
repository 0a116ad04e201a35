package org.meguri.people.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.People;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.platform.Ids;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Reader;

/** People for programs. */
@Path("/api/v1/people")
@RolesAllowed({"EMPLOYEE", "ADMIN"})
@Tag(name = "people")
public class PeopleApi {

    private static final int MOST = 200;

    /** A unit. */
    public record UnitJson(String code, String name) {}

    /** A person with the unit and the title of the principal post. */
    public record PersonJson(UUID id, String staffNumber, String name, String kana, UnitJson unit, String title) {}

    private final CurrentActor actor;
    private final People people;
    private final Units units;
    private final Reader reader;
    private final Clock clock;

    PeopleApi(CurrentActor actor, People people, Units units, Reader reader, Clock clock) {
        this.actor = actor;
        this.people = people;
        this.units = units;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "The people whom I may see, by reading",
            description = "unit is a code or an id and includes everything below; q are words in name, reading or staff"
                    + " number; next continues the list.")
    public ItemsJson<PersonJson> list(
            @RestQuery @Nullable String unit, @RestQuery @Nullable String q, @RestQuery @Nullable Integer next) {
        Actor who = actor.get();
        LocalDate today = LocalDate.now(clock);
        UnitTree tree = units.tree(who.body(), today);
        return ItemsJson.of(
                people.visible(who, today, within(tree, unit), q, Math.max(0, next == null ? 0 : next), MOST),
                card -> new PersonJson(
                        card.id(),
                        card.staffNumber(),
                        card.name(),
                        card.kana(),
                        new UnitJson(
                                tree.find(card.unit()).map(UnitTree.Node::code).orElse(""),
                                tree.label(card.unit(), reader.locale())),
                        card.title().in(reader.locale())));
    }

    /** The unit with everything below it; no unit at all for one that does not stand today. */
    static @Nullable Collection<UUID> within(UnitTree tree, @Nullable String unit) {
        if (unit == null || unit.isBlank()) {
            return null;
        }
        return tree.findByCode(unit.strip())
                .or(() -> Ids.parse(unit).flatMap(tree::find))
                .<Collection<UUID>>map(node -> tree.subtree(node.id()))
                .orElse(List.of());
    }
}
