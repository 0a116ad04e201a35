package org.meguri.platform;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.problem.Invalid;

/**
 * A span of time by which offices count: a fiscal year, a half (4–9, 10–3) or a quarter (4–6, 7–9, 10–12, 1–3) of it, or a
 * month.
 *
 * @param year the fiscal year, or of a month the calendar year
 * @param number which half, quarter or month; 0 for a whole year
 */
public record Period(Kind kind, int year, int number) {

    /** How long it is. */
    public enum Kind {
        YEAR(12),
        HALF(6),
        QUARTER(3),
        MONTH(1);

        private final int months;

        Kind(int months) {
            this.months = months;
        }
    }

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private static final Pattern PART = Pattern.compile("(?:FY)?([0-9]{4})(?:年度)?[-/]?(?:([HQ])([1-4]))?");
    private static final Pattern PART_JA =
            Pattern.compile("(?:([0-9]{4})|(令和|平成|昭和|[RHS])(元|[0-9]{1,2}))(?:年度)?(上半?期|下半?期|第?([1-4])四半期)?");
    private static final Pattern MONTH =
            Pattern.compile("(?:([0-9]{4})|(令和|平成|昭和|[RHS])(元|[0-9]{1,2}))[-/.年]([0-9]{1,2})月?");

    public Period {
        int most = switch (kind) {
            case YEAR -> 0;
            case HALF -> 2;
            case QUARTER -> 4;
            case MONTH -> 12;
        };
        int least = kind == Kind.YEAR ? 0 : 1;
        if (number < least || number > most || year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException(kind + " " + year + " " + number);
        }
    }

    public static Period ofYear(FiscalYear year) {
        return new Period(Kind.YEAR, year.year(), 0);
    }

    public static Period ofMonth(YearMonth month) {
        return new Period(Kind.MONTH, month.getYear(), month.getMonthValue());
    }

    /** How it stands in addresses and in the API: 2026, 2026H1, 2026Q3, 2026-10. */
    public String code() {
        return switch (kind) {
            case YEAR -> String.valueOf(year);
            case HALF -> year + "H" + number;
            case QUARTER -> year + "Q" + number;
            case MONTH -> String.format(Locale.ROOT, "%d-%02d", year, number);
        };
    }

    public LocalDate first() {
        return kind == Kind.MONTH
                ? LocalDate.of(year, number, 1)
                : new FiscalYear(year).firstDay().plusMonths((long) kind.months * Math.max(0, number - 1));
    }

    public LocalDate last() {
        return first().plusMonths(kind.months).minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }

    /** The day up to which something can be said about it: its last day, or today while it runs. */
    public LocalDate until(LocalDate today) {
        return last().isAfter(today) ? today : last();
    }

    /**
     * The period that was typed in a field or an address; null when nothing was.
     *
     * @throws Invalid it is none, or it has not begun
     */
    public static @Nullable Period typedOrNull(String field, @Nullable String typed, LocalDate today) {
        Period period = typedOrNull(field, typed);
        if (period != null && period.first().isAfter(today)) {
            throw new Invalid(field, "period-future");
        }
        return period;
    }

    /**
     * The period that was typed, perhaps one to come; null when nothing was.
     *
     * @throws Invalid it is none
     */
    public static @Nullable Period typedOrNull(String field, @Nullable String typed) {
        String text = Text.clean(typed);
        return text.isEmpty()
                ? null
                : parse(text).orElseThrow(() -> new Invalid(field, "period", Text.abbreviate(text, 40)));
    }

    /** Understands its code, 令和8年度, 令和8年度 上半期, 2026年度第3四半期, R8下期, 令和8年10月 and FY2026 Q3. */
    public static Optional<Period> parse(@Nullable String typed) {
        String text = Normalizer.normalize(Text.clean(typed), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\(.*\\)$", "")
                .replaceAll("\\s", "");
        try {
            Matcher part = PART.matcher(text);
            if (part.matches()) {
                return Optional.of(part(Integer.parseInt(part.group(1)), part.group(2), part.group(3)));
            }
            Matcher month = MONTH.matcher(text);
            if (month.matches()) {
                int year = year(month.group(1), month.group(2), month.group(3));
                return Optional.of(new Period(Kind.MONTH, year, Integer.parseInt(month.group(4))));
            }
            Matcher japanese = PART_JA.matcher(text);
            if (japanese.matches()) {
                int year = year(japanese.group(1), japanese.group(2), japanese.group(3));
                String named = japanese.group(4);
                return Optional.of(
                        named == null
                                ? new Period(Kind.YEAR, year, 0)
                                : japanese.group(5) != null
                                        ? part(year, "Q", japanese.group(5))
                                        : part(year, "H", named.startsWith("上") ? "1" : "2"));
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Period part(int year, @Nullable String letter, @Nullable String number) {
        if (letter == null || number == null) {
            return new Period(Kind.YEAR, year, 0);
        }
        return new Period("H".equals(letter) ? Kind.HALF : Kind.QUARTER, year, Integer.parseInt(number));
    }

    private static int year(@Nullable String western, @Nullable String era, @Nullable String ofEra) {
        if (western != null) {
            return Integer.parseInt(western);
        }
        int year = "元".equals(ofEra) ? 1 : Integer.parseInt(String.valueOf(ofEra));
        if (year == 0) {
            throw new IllegalArgumentException("year 0");
        }
        return year
                + switch (String.valueOf(era)) {
                    case "令和", "R" -> 2018;
                    case "平成", "H" -> 1988;
                    default -> 1925;
                };
    }

    /** What can be chosen: what has begun of the last fiscal years with its parts, the newest first, and this year's months. */
    public static List<Period> choices(LocalDate today, int years) {
        FiscalYear now = FiscalYear.of(today);
        List<Period> choices = new ArrayList<>(years(now.year(), now.year() - years + 1));
        for (YearMonth month = YearMonth.from(today);
                !month.isBefore(YearMonth.of(now.year(), Month.APRIL));
                month = month.minusMonths(1)) {
            choices.add(ofMonth(month));
        }
        choices.removeIf(period -> period.first().isAfter(today));
        return List.copyOf(choices);
    }

    /** What can be chosen where things are planned: the next fiscal year, this one and those before it, with their parts. */
    public static List<Period> choicesWithNext(LocalDate today, int years) {
        int now = FiscalYear.of(today).year();
        return years(now + 1, now - years + 1);
    }

    private static List<Period> years(int last, int first) {
        List<Period> choices = new ArrayList<>();
        for (int year = last; year >= first; year--) {
            choices.add(new Period(Kind.YEAR, year, 0));
            for (int half = 1; half <= 2; half++) {
                choices.add(new Period(Kind.HALF, year, half));
                choices.add(new Period(Kind.QUARTER, year, half * 2 - 1));
                choices.add(new Period(Kind.QUARTER, year, half * 2));
            }
        }
        return List.copyOf(choices);
    }
}
