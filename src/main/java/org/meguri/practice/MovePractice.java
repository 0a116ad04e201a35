package org.meguri.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;

/**
 * Takes a practice along when its person moves to another unit: a practice whose task was of the old section stands still
 * until a task of the new section is chosen.
 */
@ApplicationScoped
public class MovePractice {

    private final Practices practices;
    private final Units units;
    private final RaiseBlocker raiseBlocker;
    private final Event<PracticeMoved> moved;

    MovePractice(Practices practices, Units units, RaiseBlocker raiseBlocker, Event<PracticeMoved> moved) {
        this.practices = practices;
        this.units = units;
        this.raiseBlocker = raiseBlocker;
        this.moved = moved;
    }

    /** @param at the moment of the transfer */
    @Transactional
    public void move(UUID id, UUID unit, Instant at) {
        PracticeAssignment practice = practices.findById(id);
        boolean otherSection =
                !division(practice.bodyId(), practice.unit().id()).equals(division(practice.bodyId(), unit));
        practice.moveTo(units.findById(unit));
        moved.fire(new PracticeMoved(id, unit, at));
        if (otherSection && practice.isOpen() && practice.isPlanned() && !practice.isReported()) {
            raiseBlocker.open(practice, BlockerReason.TRANSFER, null, null, at);
        }
    }

    private UUID division(UUID body, UUID unit) {
        return units.tree(body).division(unit).map(UnitTree.Node::id).orElse(unit);
    }
}
