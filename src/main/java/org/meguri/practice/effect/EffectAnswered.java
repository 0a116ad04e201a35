package org.meguri.practice.effect;

import java.util.UUID;

/** Somebody said whether what a practice saved goes on. */
public record EffectAnswered(UUID body, UUID practice) {}
