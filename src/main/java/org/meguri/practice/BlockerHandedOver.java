package org.meguri.practice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else clears what stands in the way.
 *
 * @param by who gave it to them; null for the system
 */
public record BlockerHandedOver(
        UUID practice, UUID blocker, @Nullable UUID by, Instant at) {}
