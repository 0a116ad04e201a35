package org.meguri.share;

import java.time.Instant;
import java.util.UUID;

/** A practice was told as a case. */
public record CasePublished(UUID caseId, UUID practice, UUID body, UUID person, CaseKind kind, Instant at) {}
