package org.meguri.practice;

import java.time.Instant;
import java.util.UUID;

/** The practice went with its person to another unit. */
public record PracticeMoved(UUID practice, UUID unit, Instant at) {}
