package org.meguri.practice;

import java.time.Instant;
import java.util.UUID;

/** The manager asked back. */
public record PracticeReturned(UUID practice, UUID by, Instant at) {}
