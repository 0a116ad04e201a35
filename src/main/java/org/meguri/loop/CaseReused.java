package org.meguri.loop;

import java.time.Instant;

/** What another section tried after a case has been reported for the first time. */
public record CaseReused(Loop origin, Loop follower, Instant at) {}
