package org.meguri.practice;

import java.time.Instant;
import java.util.UUID;

/** The trainer answered. */
public record PracticeReviewed(UUID practice, UUID by, Instant at) {}
