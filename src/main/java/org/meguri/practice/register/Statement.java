package org.meguri.practice.register;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;
import org.meguri.practice.Basis;
import org.meguri.practice.BusyMonths;
import org.meguri.practice.TaskFigures;

/**
 * Figures of a task as somebody states them.
 *
 * @param measuredBy who measured or estimated; null for whoever states it
 * @param measuredOn on which day; null for today
 * @param how by which means, up to {@link #LONGEST} letters; required where it was measured
 * @param reason why the figures change, up to {@link #LONGEST} letters; required where the section had figures before
 */
public record Statement(
        TaskFigures figures,
        @Nullable UUID measuredBy,
        @Nullable LocalDate measuredOn,
        @Nullable String how,
        @Nullable String reason) {

    static final int LONGEST = 200;
    private static final int YEARS = 10;

    public Statement {
        how = Text.orNull(how);
        reason = Text.orNull(reason);
    }

    /** What somebody who does it says, today. */
    public static Statement estimate(int baselineMinutes, int countPerYear, int infoClass) {
        return new Statement(
                new TaskFigures(baselineMinutes, countPerYear, infoClass, null, BusyMonths.ALL_YEAR, Basis.ESTIMATED),
                null,
                null,
                null,
                null);
    }

    /** @param before whether the section had figures of its own before */
    void check(LocalDate today, boolean before) {
        Invalid.Check check = new Invalid.Check();
        figures.check(check);
        check.that(figures.basis() != Basis.REFERENCE, "basis", "choose-one")
                .that(how != null || figures.basis() != Basis.MEASURED, "how", "required")
                .that(how == null || Text.length(how) <= LONGEST, "how", "too-long", LONGEST)
                .that(reason != null || !before, "reason", "required")
                .that(reason == null || Text.length(reason) <= LONGEST, "reason", "too-long", LONGEST)
                .that(measuredOn == null || !measuredOn.isAfter(today), "measuredOn", "date-future")
                .that(
                        measuredOn == null || !measuredOn.isBefore(today.minusYears(YEARS)),
                        "measuredOn",
                        "measured-long-ago")
                .orThrow();
    }
}
