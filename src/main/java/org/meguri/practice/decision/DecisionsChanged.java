package org.meguri.practice.decision;

import java.util.UUID;

/** A question of the body was asked, passed on, decided or taken back. */
record DecisionsChanged(UUID body) {}
