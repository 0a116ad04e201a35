package org.meguri.platform;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date as offices write it: 2026-04-01, 2026/4/1, 2026.4.1, 2026年4月1日, 20260401, 令和8年4月1日, R8.4.1, 令和元年5月1日,
 * full-width digits, and the serial number that a spreadsheet leaves behind. A day that does not exist (2026-02-30) or
 * does not lie in its era (平成32年) is no date.
 */
public final class DateText {

    private static final Pattern WESTERN = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    private static final Pattern COMPACT = Pattern.compile("([12][0-9]{3})([0-9]{2})([0-9]{2})");
    private static final Pattern ERA =
            Pattern.compile("(令和|平成|昭和|[RHSrhs])(元|[0-9]{1,2})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    private static final Pattern SERIAL = Pattern.compile("[2-7][0-9]{4}");

    /** Day 0 of a spreadsheet's calendar, for days after February 1900. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private record Era(LocalDate first, LocalDate last) {}

    private static final Map<String, Era> ERAS = Map.of(
            "R", new Era(LocalDate.of(2019, 5, 1), LocalDate.of(2099, 12, 31)),
            "H", new Era(LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),
            "S", new Era(LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)));

    private DateText() {}

    /** The day; empty when the text is no date. */
    public static Optional<LocalDate> parse(@Nullable String typed) {
        String text = Normalizer.normalize(Text.clean(typed), Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replaceFirst("[T]?0?0:00(:00)?$", "");
        Matcher western = WESTERN.matcher(text);
        if (western.matches()) {
            return day(western.group(1), western.group(2), western.group(3));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return day(compact.group(1), compact.group(2), compact.group(3));
        }
        Matcher era = ERA.matcher(text);
        if (era.matches()) {
            return inEra(era);
        }
        return SERIAL.matcher(text).matches()
                ? Optional.of(SERIAL_ZERO.plusDays(Integer.parseInt(text)))
                : Optional.empty();
    }

    private static Optional<LocalDate> inEra(Matcher written) {
        Era era = ERAS.get(letter(written.group(1)));
        int year = "元".equals(written.group(2)) ? 1 : Integer.parseInt(written.group(2));
        if (era == null || year == 0) {
            return Optional.empty();
        }
        return day(String.valueOf(era.first().getYear() + year - 1), written.group(3), written.group(4))
                .filter(day -> !day.isBefore(era.first()) && !day.isAfter(era.last()));
    }

    private static String letter(String era) {
        return switch (era) {
            case "令和", "R", "r" -> "R";
            case "平成", "H", "h" -> "H";
            default -> "S";
        };
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
