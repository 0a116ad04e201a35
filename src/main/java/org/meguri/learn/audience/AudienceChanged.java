package org.meguri.learn.audience;

import java.util.UUID;

/** What says who has to take which course, or until when, has changed in the body. */
public record AudienceChanged(UUID body) {}
