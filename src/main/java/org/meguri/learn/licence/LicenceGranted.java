package org.meguri.learn.licence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A head has approved somebody's pledge.
 *
 * @param validTo the last day
 */
public record LicenceGranted(UUID body, UUID person, UUID licence, LocalDate validTo, Instant at) {}
