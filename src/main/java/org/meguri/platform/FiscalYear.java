package org.meguri.platform;

import java.time.LocalDate;
import java.time.Month;

/**
 * The Japanese fiscal year (年度), 1 April to 31 March, named by the year in which it begins.
 *
 * @param year the year of its 1 April, for example 2026 for 令和8年度
 */
public record FiscalYear(int year) implements Comparable<FiscalYear> {

    /** The fiscal year in which the day lies. */
    public static FiscalYear of(LocalDate day) {
        return new FiscalYear(day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear());
    }

    /** Its 1 April. */
    public LocalDate firstDay() {
        return LocalDate.of(year, Month.APRIL, 1);
    }

    /** The 31 March that ends it. */
    public LocalDate lastDay() {
        return LocalDate.of(year + 1, Month.MARCH, 31);
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(year, other.year);
    }
}
