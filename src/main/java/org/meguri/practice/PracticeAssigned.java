package org.meguri.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A practice was opened, by a trainer, by the employee, or from a case.
 *
 * @param brief null for a practice that follows a case
 * @param begun whether the first lesson of the module has been read
 * @param learned whether nothing is left to learn: the quiz is passed, or a case is followed
 */
public record PracticeAssigned(
        UUID practice,
        UUID body,
        UUID person,
        UUID unit,
        @Nullable UUID brief,
        @Nullable UUID module,
        @Nullable UUID caseId,
        @Nullable UUID task,
        UUID by,
        LocalDate dueOn,
        boolean begun,
        boolean learned,
        Instant at) {}
