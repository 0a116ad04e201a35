package org.meguri.people;

import java.time.Instant;
import java.util.UUID;

/**
 * A role was taken back before its last day.
 *
 * @param by who took it back
 */
public record RoleEnded(UUID grant, UUID person, Role role, UUID by, Instant at) {}
