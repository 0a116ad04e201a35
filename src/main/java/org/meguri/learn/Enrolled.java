package org.meguri.learn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A person was put into a module, by themselves or by a trainer. */
public record Enrolled(UUID body, UUID person, UUID module, UUID by, LocalDate dueOn, Instant at) {}
