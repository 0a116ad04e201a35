package org.meguri.practice;

import java.time.Instant;
import java.util.UUID;

/** The employee declined, with a reason. */
public record PracticeDeclined(UUID practice, String reason, UUID by, Instant at) {}
