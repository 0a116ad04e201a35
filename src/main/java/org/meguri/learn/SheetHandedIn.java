package org.meguri.learn;

import java.util.UUID;

/** A sheet of a quiz was handed in and marked. */
public record SheetHandedIn(UUID quiz, UUID person) {}
