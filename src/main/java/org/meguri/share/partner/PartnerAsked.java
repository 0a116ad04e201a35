package org.meguri.share.partner;

import java.time.Instant;
import java.util.UUID;

/** A partner was asked about a case. */
public record PartnerAsked(UUID question, UUID body, UUID partner, String title, Instant at) {}
