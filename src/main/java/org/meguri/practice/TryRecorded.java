package org.meguri.practice;

import java.time.Instant;
import java.util.UUID;

/** An employee recorded a try. */
public record TryRecorded(UUID practice, UUID log, Outcome outcome, UUID by, Instant at) {}
