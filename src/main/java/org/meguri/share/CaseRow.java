package org.meguri.share;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Words;

/**
 * A case as shown in a list.
 *
 * @param section the name of the author's section on the day of publishing
 * @param author null when the section signed it
 * @param confirmed whether a manager confirmed the figures; null while nobody has answered
 * @param takenUp how many sections took it up
 */
public record CaseRow(
        UUID id,
        CaseKind kind,
        Audience audience,
        String title,
        CaseTask task,
        Place place,
        Words section,
        @Nullable UUID author,
        @Nullable String authorName,
        Figures figures,
        @Nullable Boolean confirmed,
        Instant publishedAt,
        long takenUp) {

    public boolean isSigned() {
        return author != null;
    }

    /** Whether a manager confirmed the figures; otherwise they are the author's own. */
    public boolean isConfirmed() {
        return Boolean.TRUE.equals(confirmed);
    }
}
