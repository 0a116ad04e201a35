package org.meguri.share.partner;

import java.time.Instant;
import java.util.UUID;

/** A partner answered whoever had asked. */
public record PartnerAdvised(UUID question, UUID caseId, UUID body, UUID askedBy, Instant at) {}
