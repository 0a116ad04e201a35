package org.meguri.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something stands in the way.
 *
 * @param owner who clears it; null where nobody could be found, which is a gap of responsibility
 */
public record PracticeBlocked(
        UUID practice,
        UUID blocker,
        BlockerReason reason,
        @Nullable UUID owner,
        LocalDate dueOn,
        @Nullable UUID by,
        Instant at) {}
