package org.meguri.practice.register.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.platform.Ids;
import org.meguri.platform.problem.NotFound;

/** Which section an address means. */
@ApplicationScoped
class NamedSection {

    private final Units units;

    NamedSection(Units units) {
        this.units = units;
    }

    /** @param unit a code or an id, taken to its 課; the actor's own section where it is missing */
    UUID named(Actor who, @Nullable String unit) {
        if (unit == null || unit.isBlank()) {
            return who.division();
        }
        UnitTree tree = units.tree(who.body());
        return tree.findByCode(unit.strip())
                .or(() -> Ids.parse(unit).flatMap(tree::find))
                .flatMap(node -> tree.division(node.id()))
                .map(UnitTree.Node::id)
                .orElseThrow(NotFound::new);
    }
}
