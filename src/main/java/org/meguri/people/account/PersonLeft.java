package org.meguri.people.account;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody's last day is over and their account has been closed: whatever else stood in their name ends too. */
public record PersonLeft(UUID person, UUID body, LocalDate lastDay) {}
