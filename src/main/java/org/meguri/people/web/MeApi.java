package org.meguri.people.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.meguri.people.Actor;
import org.meguri.people.People;
import org.meguri.people.Person;
import org.meguri.people.Role;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;

/** Who the reader is. */
@Path("/api/v1")
@RolesAllowed({"EMPLOYEE", "ADMIN", "INSTALLATION", "AUDITOR"})
@Tag(name = "people")
public class MeApi {

    /** A unit. */
    public record UnitJson(String code, String name) {}

    /** The reader, with the roles of this day. */
    public record MeJson(UUID id, String staffNumber, String name, String kana, UnitJson unit, List<Role> roles) {}

    private final CurrentActor actor;
    private final People people;
    private final Units units;

    MeApi(CurrentActor actor, People people, Units units) {
        this.actor = actor;
        this.people = people;
        this.units = units;
    }

    @GET
    @Path("me")
    @Operation(summary = "Who I am, where I work and what I may do today")
    public MeJson show() {
        Actor who = actor.get();
        Person person = people.of(who, who.person());
        UnitTree tree = units.tree(who.body());
        return new MeJson(
                person.id(),
                person.staffNumber(),
                person.name(),
                person.kana(),
                new UnitJson(tree.get(who.unit()).code(), tree.label(who.unit(), who.locale())),
                who.roles().stream().sorted(Comparator.naturalOrder()).toList());
    }
}
