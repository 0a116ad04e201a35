package org.meguri.people;

import java.time.Instant;
import java.util.UUID;

/** A body was opened. Features lay out for it what every body starts with. */
public record BodyOpened(UUID body, Instant at) {}
