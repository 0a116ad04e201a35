package org.meguri.people;

import java.time.Instant;
import java.util.UUID;

/** A roster was applied: units, people or posts of the body may have changed. */
public record RosterApplied(UUID body, Instant at) {}
