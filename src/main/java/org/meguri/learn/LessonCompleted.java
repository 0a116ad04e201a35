package org.meguri.learn;

import java.time.Instant;
import java.util.UUID;

/** A person has read a lesson to its end. */
public record LessonCompleted(UUID person, UUID module, UUID lesson, Instant at) {}
