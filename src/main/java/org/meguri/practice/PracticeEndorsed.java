package org.meguri.practice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A practice was confirmed.
 *
 * @param by who confirmed it; null when the time for an answer had run out, and then {@code confirmed} is false
 */
public record PracticeEndorsed(UUID practice, @Nullable UUID by, boolean confirmed, Instant at) {}
