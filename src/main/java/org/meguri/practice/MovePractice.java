package org.meguri.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.meguri.people.OrgUnit;
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
    private final ResolveBlocker resolveBlocker;
    private final Event<PracticeMoved> moved;

    MovePractice(
            Practices practices,
            Units units,
            RaiseBlocker raiseBlocker,
            ResolveBlocker resolveBlocker,
            Event<PracticeMoved> moved) {
        this.practices = practices;
        this.units = units;
        this.raiseBlocker = raiseBlocker;
        this.resolveBlocker = resolveBlocker;
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
        if (isAtHome(practice, unit)) {
            // the task came along with a reorganisation, or the transfer was taken back
            resolveBlocker.resolveTransfer(practice, at);
        } else if (otherSection && practice.isOpen() && practice.isPlanned() && !practice.isReported()) {
            raiseBlocker.open(practice, BlockerReason.TRANSFER, null, null, at);
        }
    }

    /** Whether the task is one of the section in which the person now is. */
    private boolean isAtHome(PracticeAssignment practice, UUID unit) {
        WorkTask task = practice.task();
        OrgUnit of = task == null ? null : task.unit();
        return of != null && division(practice.bodyId(), of.id()).equals(division(practice.bodyId(), unit));
    }

    private UUID division(UUID body, UUID unit) {
        return units.tree(body).division(unit).map(UnitTree.Node::id).orElse(unit);
    }
}
