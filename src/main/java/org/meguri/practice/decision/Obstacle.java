package org.meguri.practice.decision;

import java.util.UUID;

/** An obstacle of a practice. */
public record Obstacle(UUID practice, UUID blocker) {}
