package org.meguri.platform;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The national holidays of Japan, worked out from the Act on National Holidays (国民の祝日に関する法律) as amended up to
 * 2018, valid for 2020 to 2099. The days moved for the Olympic Games of 2020 and 2021 are included. The equinoxes are
 * announced by the Cabinet each February for the next year; until then the astronomical approximation used here is the
 * usual forecast.
 */
final class JapaneseHolidays {

    private static final Map<Integer, Set<LocalDate>> BY_YEAR = new ConcurrentHashMap<>();

    private JapaneseHolidays() {}

    static boolean contains(LocalDate day) {
        return BY_YEAR.computeIfAbsent(day.getYear(), JapaneseHolidays::of).contains(day);
    }

    private static Set<LocalDate> of(int year) {
        Set<LocalDate> named = new TreeSet<>();
        named.add(LocalDate.of(year, Month.JANUARY, 1));
        named.add(monday(year, Month.JANUARY, 2));
        named.add(LocalDate.of(year, Month.FEBRUARY, 11));
        named.add(LocalDate.of(year, Month.FEBRUARY, 23));
        named.add(LocalDate.of(year, Month.MARCH, equinox(year, 20.8431)));
        named.add(LocalDate.of(year, Month.APRIL, 29));
        named.add(LocalDate.of(year, Month.MAY, 3));
        named.add(LocalDate.of(year, Month.MAY, 4));
        named.add(LocalDate.of(year, Month.MAY, 5));
        named.add(LocalDate.of(year, Month.SEPTEMBER, equinox(year, 23.2488)));
        named.add(monday(year, Month.SEPTEMBER, 3));
        named.add(LocalDate.of(year, Month.NOVEMBER, 3));
        named.add(LocalDate.of(year, Month.NOVEMBER, 23));
        named.addAll(summer(year));
        Set<LocalDate> all = new HashSet<>(named);
        named.forEach(day -> addSubstitute(day, all));
        named.forEach(day -> addBetween(day, named, all));
        return all;
    }

    private static Set<LocalDate> summer(int year) {
        return switch (year) {
            case 2020 -> Set.of(LocalDate.of(2020, 7, 23), LocalDate.of(2020, 7, 24), LocalDate.of(2020, 8, 10));
            case 2021 -> Set.of(LocalDate.of(2021, 7, 22), LocalDate.of(2021, 7, 23), LocalDate.of(2021, 8, 8));
            default ->
                Set.of(
                        monday(year, Month.JULY, 3),
                        LocalDate.of(year, Month.AUGUST, 11),
                        monday(year, Month.OCTOBER, 2));
        };
    }

    /** A holiday on a Sunday is followed by the next day that is not a holiday itself (art. 3 para. 2). */
    private static void addSubstitute(LocalDate day, Set<LocalDate> all) {
        if (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
            return;
        }
        LocalDate next = day.plusDays(1);
        while (all.contains(next)) {
            next = next.plusDays(1);
        }
        all.add(next);
    }

    /** A day between two holidays is one too (art. 3 para. 3); in practice between September's two. */
    private static void addBetween(LocalDate day, Set<LocalDate> named, Set<LocalDate> all) {
        LocalDate between = day.plusDays(1);
        if (named.contains(day.plusDays(2)) && between.getDayOfWeek() != DayOfWeek.SUNDAY) {
            all.add(between);
        }
    }

    private static LocalDate monday(int year, Month month, int ordinal) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY));
    }

    private static int equinox(int year, double base) {
        return (int) (base + 0.242194 * (year - 1980) - Math.floorDiv(year - 1980, 4));
    }
}
