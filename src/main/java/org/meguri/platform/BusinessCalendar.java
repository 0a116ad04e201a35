package org.meguri.platform;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The days on which a municipal office is open (開庁日): not Saturday, Sunday or a national holiday, and not 29 December
 * to 3 January (地方自治法第4条の2).
 */
public final class BusinessCalendar {

    private static final MonthDay YEAR_END = MonthDay.of(12, 29);
    private static final MonthDay YEAR_START = MonthDay.of(1, 3);

    private BusinessCalendar() {}

    /** Whether the office is open on the day. */
    public static boolean isOpen(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        if (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY) {
            return false;
        }
        MonthDay of = MonthDay.from(day);
        boolean yearEnd = !of.isBefore(YEAR_END) || !of.isAfter(YEAR_START);
        return !yearEnd && !JapaneseHolidays.contains(day);
    }

    /** The business day that lies {@code days} business days after the given day, which itself does not count. */
    public static LocalDate plus(LocalDate day, int days) {
        LocalDate at = day;
        for (int left = days; left > 0; ) {
            at = at.plusDays(1);
            if (isOpen(at)) {
                left--;
            }
        }
        return at;
    }

    /** How many business days lie after {@code from} up to and including {@code to}; 0 when {@code to} is not later. */
    public static int between(LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate at = from.plusDays(1); !at.isAfter(to); at = at.plusDays(1)) {
            if (isOpen(at)) {
                days++;
            }
        }
        return days;
    }
}
