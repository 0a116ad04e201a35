package org.meguri.practice;

import org.jspecify.annotations.Nullable;
import org.meguri.platform.problem.Invalid;

/**
 * What is known of a task in numbers.
 *
 * @param baselineMinutes what one occurrence takes, 1 to {@link WorkTask#LONGEST}
 * @param countPerYear how often it occurs, 1 to {@link WorkTask#MOST_OFTEN}
 * @param infoClass 1 public, 2 internal, 3 personal data or rights
 * @param doers how many people do it, 1 to {@link #MOST_DOERS}; null where nobody said
 */
public record TaskFigures(
        int baselineMinutes,
        int countPerYear,
        int infoClass,
        @Nullable Integer doers,
        BusyMonths busy,
        Basis basis) {

    public static final int MOST_DOERS = 9_999;

    /** Adds what is out of range. */
    public void check(Invalid.Check check) {
        check.that(
                        baselineMinutes >= 1 && baselineMinutes <= WorkTask.LONGEST,
                        "baselineMinutes",
                        "range",
                        1,
                        WorkTask.LONGEST)
                .that(
                        countPerYear >= 1 && countPerYear <= WorkTask.MOST_OFTEN,
                        "countPerYear",
                        "range",
                        1,
                        WorkTask.MOST_OFTEN)
                .that(infoClass >= 1 && infoClass <= 3, "infoClass", "range", 1, 3)
                .that(doers == null || (doers >= 1 && doers <= MOST_DOERS), "doers", "range", 1, MOST_DOERS);
    }
}
