package org.meguri.platform;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.problem.Invalid;

/**
 * Reads a date as offices write it: 2026-04-01, 2026/4/1, 2026.4.1, 2026年4月1日（水）, 20260401, 令和8年4月1日, R8.4.1, R080401,
 * ㋿8.4.1, 令和元年5月1日, full-width digits, 1 Apr 2026 and, in a cell of a file, the serial number that a spreadsheet
 * leaves behind. What is no date is refused with a reason that says what is wrong with it: an era that had ended, a month
 * 13, two digits of a year.
 *
 * <p>The eras and their first days: 大正 1912-07-30, 昭和 1926-12-25, 平成 1989-01-08, 令和 2019-05-01.
 */
public final class DateText {

    /** What a text turned out to be. */
    public sealed interface Reading {

        /** The day, if it is one. */
        Optional<LocalDate> found();
    }

    /** It is a day. */
    public record Read(LocalDate day) implements Reading {

        @Override
        public Optional<LocalDate> found() {
            return Optional.of(day);
        }
    }

    /**
     * It is none.
     *
     * @param code names the reason in {@code problems_*.properties}, which is filled with what was typed
     * @param typed what was typed
     */
    public record Refused(String code, String typed) implements Reading {

        @Override
        public Optional<LocalDate> found() {
            return Optional.empty();
        }
    }

    /** Why it is none; caught before it leaves. */
    private static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String code;

        Wrong(String code) {
            super(code, null, false, false);
            this.code = code;
        }
    }

    /** The first and the last year that a record of an office is about. */
    private static final int FIRST_YEAR = 1868;

    private static final int LAST_YEAR = 2199;

    private static final int LONGEST = 40;

    private static final String BETWEEN = "[-/.年]";
    private static final String MONTH_DAY = "([0-9]{1,2})[-/.月]([0-9]{1,2})日?";
    private static final Pattern MIDNIGHT = Pattern.compile("[T]?0?0:00(:00)?(\\.0+)?$");
    private static final Pattern WEEKDAY = Pattern.compile("\\(([月火水木金土日])(曜日?)?\\)$");
    private static final Pattern WESTERN = Pattern.compile("(?:西暦)?([0-9]{4})" + BETWEEN + MONTH_DAY);
    private static final Pattern COMPACT = Pattern.compile("([12][0-9]{3})([0-9]{2})([0-9]{2})");
    private static final Pattern ERA = Pattern.compile("(令和|平成|昭和|大正|[RHSTrhst])(元|[0-9]{1,3})" + BETWEEN + MONTH_DAY);
    private static final Pattern ERA_COMPACT = Pattern.compile("([RHSTrhst])([0-9]{2})([0-9]{2})([0-9]{2})");
    private static final Pattern ENGLISH = Pattern.compile("([0-9]{1,2})([A-Za-z]{3})[a-z]*,?([0-9]{4})");
    private static final Pattern SHORT_YEAR =
            Pattern.compile("[0-9]{1,3}" + BETWEEN + MONTH_DAY + "|[0-9]{6}|元" + BETWEEN + MONTH_DAY);
    private static final Pattern NO_YEAR = Pattern.compile("([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    private static final Pattern NO_DAY = Pattern.compile(
            "(?:[0-9]{4}|(?:令和|平成|昭和|大正|[RHSTrhst])(?:元|[0-9]{1,2}))" + BETWEEN + "(?:[0-9]{1,2}[-/.月]?)?");
    private static final Pattern SERIAL = Pattern.compile("([0-9]{1,5})(?:\\.[0-9]+)?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}(?:\\.[0-9]+)?");

    /** Day 0 of a spreadsheet's calendar for days from March 1900 on; before, one later. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    /** The 29 February 1900, which spreadsheets count and which never was. */
    private static final int SERIAL_OF_NO_DAY = 60;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final String WEEKDAYS = "月火水木金土日";

    private record Era(String name, LocalDate first, LocalDate last) {}

    private static final Map<String, Era> ERAS = Map.of(
            "R", new Era("reiwa", LocalDate.of(2019, 5, 1), LocalDate.of(LAST_YEAR, 12, 31)),
            "H", new Era("heisei", LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),
            "S", new Era("showa", LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)),
            "T", new Era("taisho", LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 24)));

    private DateText() {}

    /** What somebody typed. A bare number is no date there: it could be anything. */
    public static Reading read(@Nullable String typed) {
        return read(typed, false);
    }

    /** What stands in a cell of a file, where a bare number is the serial number of a day (calendar of 1900). */
    public static Reading readCell(@Nullable String cell) {
        return read(cell, true);
    }

    /** The day, typed or in a cell; empty when the text is none and nobody is there to be told why. */
    public static Optional<LocalDate> parse(@Nullable String text) {
        return readCell(text).found();
    }

    /**
     * The day that was typed in a field.
     *
     * @throws Invalid nothing or no day was typed; the reason stands beside the field
     */
    public static LocalDate typed(String field, @Nullable String typed) {
        LocalDate day = typedOrNull(field, typed);
        if (day == null) {
            throw new Invalid(field, "required");
        }
        return day;
    }

    /**
     * The day that was typed in a field; null when it was left empty.
     *
     * @throws Invalid no day was typed; the reason stands beside the field
     */
    public static @Nullable LocalDate typedOrNull(String field, @Nullable String typed) {
        if (Text.clean(typed).isEmpty()) {
            return null;
        }
        Reading reading = read(typed);
        if (reading instanceof Refused refused) {
            throw new Invalid(field, refused.code(), refused.typed());
        }
        return reading.found().orElseThrow();
    }

    private static Reading read(@Nullable String raw, boolean cell) {
        String typed = Text.clean(raw);
        String text = Normalizer.normalize(Text.abbreviate(typed, LONGEST), Normalizer.Form.NFKC)
                .replaceAll("[\\s\u3000]", "");
        text = MIDNIGHT.matcher(text).replaceFirst("");
        try {
            return new Read(withWeekday(text, cell));
        } catch (Wrong wrong) {
            return new Refused(wrong.code, Text.abbreviate(typed, LONGEST));
        }
    }

    private static LocalDate withWeekday(String text, boolean cell) {
        Matcher weekday = WEEKDAY.matcher(text);
        if (!weekday.find()) {
            return day(text, cell);
        }
        LocalDate day = day(text.substring(0, weekday.start()), cell);
        if (day.getDayOfWeek() != DayOfWeek.of(WEEKDAYS.indexOf(weekday.group(1)) + 1)) {
            throw new Wrong("date-weekday");
        }
        return day;
    }

    private static LocalDate day(String text, boolean cell) {
        for (Pattern western : List.of(WESTERN, COMPACT)) {
            Matcher written = western.matcher(text);
            if (written.matches()) {
                return day(number(written.group(1)), number(written.group(2)), number(written.group(3)));
            }
        }
        for (Pattern era : List.of(ERA, ERA_COMPACT)) {
            Matcher written = era.matcher(text);
            if (written.matches()) {
                return inEra(written);
            }
        }
        Matcher english = ENGLISH.matcher(text);
        if (english.matches()) {
            int month = MONTHS.indexOf(english.group(2).toLowerCase(Locale.ROOT)) + 1;
            return month == 0
                    ? refuse("date-unreadable")
                    : day(number(english.group(3)), month, number(english.group(1)));
        }
        Matcher serial = SERIAL.matcher(text);
        if (cell && serial.matches()) {
            return ofSerial(number(serial.group(1)));
        }
        return refuse(reason(text));
    }

    private static String reason(String text) {
        if (SHORT_YEAR.matcher(text).matches()) {
            return "date-year-short";
        }
        if (NO_YEAR.matcher(text).matches()) {
            return "date-no-year";
        }
        if (NO_DAY.matcher(text).matches()) {
            return "date-no-day";
        }
        return NUMBER.matcher(text).matches() ? "date-number" : "date-unreadable";
    }

    private static LocalDate ofSerial(int serial) {
        if (serial == SERIAL_OF_NO_DAY) {
            throw new Wrong("date-serial-leap");
        }
        if (serial == 0) {
            throw new Wrong("date-number");
        }
        return SERIAL_ZERO.plusDays(serial > SERIAL_OF_NO_DAY ? serial : serial + 1L);
    }

    private static LocalDate inEra(Matcher written) {
        Era era = ERAS.get(letter(written.group(1)));
        int year = "元".equals(written.group(2)) ? 1 : number(written.group(2));
        if (era == null || year == 0) {
            throw new Wrong("date-era-zero");
        }
        int western = era.first().getYear() + year - 1;
        if (western > era.last().getYear()) {
            throw new Wrong("date-after-" + era.name());
        }
        LocalDate day = day(western, number(written.group(3)), number(written.group(4)));
        if (day.isBefore(era.first())) {
            throw new Wrong("date-before-" + era.name());
        }
        if (day.isAfter(era.last())) {
            throw new Wrong("date-after-" + era.name());
        }
        return day;
    }

    private static String letter(String era) {
        return switch (era) {
            case "令和" -> "R";
            case "平成" -> "H";
            case "昭和" -> "S";
            case "大正" -> "T";
            default -> era.toUpperCase(Locale.ROOT);
        };
    }

    private static LocalDate day(int year, int month, int day) {
        if (month < 1 || month > 12) {
            throw new Wrong("date-month");
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Wrong("date-year-range");
        }
        if (day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
            throw new Wrong("date-day");
        }
        return LocalDate.of(year, month, day);
    }

    private static LocalDate refuse(String code) {
        throw new Wrong(code);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
