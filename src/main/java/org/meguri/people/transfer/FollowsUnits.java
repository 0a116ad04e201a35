package org.meguri.people.transfer;

import java.util.Map;
import java.util.UUID;

/** Whoever keeps something that belongs to a unit and goes along when another unit takes over. Implemented by the features. */
public interface FollowsUnits {

    /**
     * Units have ended.
     *
     * @param heirs for each unit that ended the one that takes over
     */
    void follow(UUID batch, Map<UUID, UUID> heirs);

    /** The batch is taken back, and everything that went along with it. */
    void back(UUID batch);
}
