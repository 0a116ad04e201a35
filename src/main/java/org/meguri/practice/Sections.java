package org.meguri.practice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.meguri.people.OrgUnit;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;

/** Finds the 課 to which a practice belongs: tasks are a section's, not a sub-section's. */
@ApplicationScoped
public class Sections {

    private final Units units;

    Sections(Units units) {
        this.units = units;
    }

    OrgUnit of(PracticeAssignment practice) {
        return units.findById(idOf(practice));
    }

    /** The section's id. */
    public UUID idOf(PracticeAssignment practice) {
        UUID unit = practice.unit().id();
        return units.tree(practice.bodyId())
                .division(unit)
                .map(UnitTree.Node::id)
                .orElse(unit);
    }
}
