package org.meguri.loop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.Words;

/**
 * A loop as shown in a list.
 *
 * @param unsigned whether the section signed the case that came of it, and the reader is not its author
 */
public record LoopRow(
        UUID id,
        UUID person,
        String personName,
        UUID unit,
        UUID practice,
        @Nullable UUID brief,
        @Nullable UUID module,
        @Nullable UUID task,
        @Nullable UUID catalogueTask,
        @Nullable String taskCode,
        @Nullable String taskJa,
        @Nullable String taskEn,
        @Nullable UUID sourceCase,
        @Nullable UUID caseId,
        boolean unsigned,
        Stage stage,
        Instant openedAt,
        Instant enteredAt,
        @Nullable LocalDate dueOn,
        @Nullable UUID holder,
        @Nullable String holderName,
        @Nullable Instant vacantSince,
        @Nullable Instant escalatedAt,
        @Nullable Boolean confirmed,
        @Nullable Instant pausedAt,
        LoopState state) {

    /** The task in the reader's language; null until one is chosen. */
    public @Nullable String task(Locale locale) {
        return taskJa == null ? null : new Words(taskJa, taskEn).in(locale);
    }

    /** Whether the moment in which it came to its stage would give away who wrote a case. */
    public boolean isMomentKept() {
        return unsigned && stage.isClosed();
    }

    /**
     * Whether the reader holds it only because they were asked to decide what is in its way. The texts of the practice are not
     * theirs to read; the question waits among their decisions.
     */
    public boolean isForeignTo(Actor actor) {
        return stage == Stage.BLOCKED && !actor.isSelf(person) && !actor.reads().includes(unit);
    }

    public boolean isPaused() {
        return pausedAt != null;
    }
}
