package org.meguri.learn;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What some people have not passed of a course is due on another day, earlier or later. */
public record LearningPostponed(UUID course, Set<UUID> people, LocalDate dueOn) {}
