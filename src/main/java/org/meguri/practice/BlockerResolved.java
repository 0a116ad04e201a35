package org.meguri.practice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something no longer stands in the way. */
public record BlockerResolved(
        UUID practice, UUID blocker, @Nullable UUID by, Instant at) {}
