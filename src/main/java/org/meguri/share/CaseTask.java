package org.meguri.share;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Words;

/**
 * The task that a case is about, as it was called on the day of publishing.
 *
 * @param id the section's own task
 * @param catalogue the task of the catalogue from which it was taken; null for a task that only this section has
 */
@Embeddable
public record CaseTask(UUID id, @Nullable UUID catalogue, String code, Words name) {

    /** What other sections know the task by. */
    public UUID common() {
        return catalogue == null ? id : catalogue;
    }
}
