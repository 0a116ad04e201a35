package org.meguri.practice;

import java.time.Instant;
import java.util.UUID;

/** The employee says it is done; the manager is asked to confirm. */
public record PracticeReported(UUID practice, UUID by, Instant at) {}
