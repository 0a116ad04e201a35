package org.meguri.practice;

import java.time.Instant;
import java.util.UUID;

/** The manager promised help. */
public record SupportPromised(UUID practice, UUID by, Instant at) {}
