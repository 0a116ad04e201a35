package org.meguri.practice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The practice was taken back. */
public record PracticeWithdrawn(UUID practice, @Nullable UUID by, Instant at) {}
