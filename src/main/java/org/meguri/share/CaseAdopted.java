package org.meguri.share;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A section answered the case of another.
 *
 * @param practice what was opened to try it; null when the section holds or declines
 */
public record CaseAdopted(
        UUID adoption,
        UUID caseId,
        UUID division,
        Answer answer,
        @Nullable UUID practice,
        UUID by,
        Instant at) {}
