package org.meguri.people;

import java.util.UUID;

/** A roster is to be compared or carried out in the background. */
record RosterWaiting(UUID roster, Actor actor) {}
