package org.meguri.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Draws where a practice stands on its way round. Implemented where loops are known. */
public interface Rings {

    /**
     * One step of the line under the ring.
     *
     * @param state done, now or todo
     * @param phase learn, practise or share
     * @param note a date or the days left; empty where there is nothing to say
     */
    record Step(String name, String state, String phase, String note) {}

    /**
     * The ring of three arcs; the arcs are done, now or todo.
     *
     * @param label the stage in words, for those who do not see the ring
     * @param phase the arc that one is on: learn, practise or share
     * @param phaseName its name, inside the ring
     * @param now the word above it
     * @param holder who has the move, in words; empty where nobody has
     * @param due by when, in words; empty where no clock runs
     */
    record Ring(
            String label,
            String learn,
            String practise,
            String share,
            String phase,
            String phaseName,
            String now,
            String holder,
            String due,
            boolean isOverdue,
            List<Step> steps) {}

    /** The ring of the practice, in the reader's words. */
    Optional<Ring> of(UUID practice);
}
