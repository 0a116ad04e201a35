package org.meguri.learn;

import java.time.Instant;
import java.util.UUID;

/** A person has passed a module for the first time: its quiz, or by a task of their own that a trainer has seen. */
public record ModulePassed(UUID person, UUID module, Instant at) {}
