package org.meguri.practice.register;

import java.util.UUID;

/** A task of the body got another keeper, was added or became part of another. */
record RegisterChanged(UUID body) {}
