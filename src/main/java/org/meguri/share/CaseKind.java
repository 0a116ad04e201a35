package org.meguri.share;

import org.meguri.practice.Outcome;

/** What kind of story a case tells. All kinds rank equally. */
public enum CaseKind {
    SUCCESS,
    FAILURE,
    IN_PROGRESS;

    /** Whether the short form, which asks nobody to explain themselves, is enough. */
    public boolean isShort() {
        return this == FAILURE;
    }

    /** The kind that suggests itself after a try that ended like this. */
    public static CaseKind after(Outcome outcome) {
        return switch (outcome) {
            case WENT_WELL -> SUCCESS;
            case SO_SO -> IN_PROGRESS;
            case FAILED -> FAILURE;
        };
    }
}
