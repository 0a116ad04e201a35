package org.meguri.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The employee chose a task and said when it will be tried. */
public record PracticePlanned(UUID practice, UUID task, LocalDate plannedOn, UUID by, Instant at) {}
