package org.meguri.learn;

import java.time.Instant;
import java.util.UUID;

/** A person has passed the quiz of a module for the first time. */
public record ModulePassed(UUID person, UUID module, Instant at) {}
