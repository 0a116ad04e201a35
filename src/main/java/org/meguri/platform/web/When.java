package org.meguri.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.BusinessCalendar;
import org.meguri.platform.DateText;
import org.meguri.platform.FiscalYear;
import org.meguri.platform.Period;

/** Shows days and moments as the reader likes them: with the Japanese era, with western years, or in English. */
@Named("when")
@RequestScoped
public class When {

    /** A period that can be chosen. */
    public record PeriodChoice(String code, String name, boolean chosen) {}

    /** The era of today is known once; what lies before it is looked up. */
    private static final String ERA;

    private static final LocalDate ERA_FIRST;

    static {
        JapaneseEra[] eras = JapaneseEra.values();
        JapaneseEra newest = eras[eras.length - 1];
        ERA = newest.getDisplayName(TextStyle.FULL, Locale.JAPANESE);
        ERA_FIRST = LocalDate.from(JapaneseChronology.INSTANCE.dateYearDay(newest, 1, 1));
    }

    private static final DateTimeFormatter YEAR_AND_MONTH_ENGLISH =
            DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    private static final DateTimeFormatter WESTERN = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.JAPANESE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("M月d日", Locale.JAPANESE);
    private static final DateTimeFormatter SHORT_ENGLISH = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final DateTimeFormatter MONTH_ENGLISH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Reader reader;
    private final Clock clock;

    When(Reader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The whole date: 令和8年11月23日, 2026年11月23日 or 23 Nov 2026. */
    public String day(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        if (reader.isEnglish()) {
            return ENGLISH.format(day);
        }
        return reader.isEraDates() ? era(day) : WESTERN.format(day);
    }

    /** From a day to another, or on; 令和8年6月8日〜令和8年6月19日, 8 June 2026 – 19 June 2026. */
    public String span(@Nullable LocalDate from, @Nullable LocalDate to) {
        return (day(from) + (reader.isEnglish() ? " – " : "〜") + day(to)).strip();
    }

    public String day(@Nullable Instant moment) {
        return moment == null ? "" : day(local(moment).toLocalDate());
    }

    /** Month and day only, for what lies near: 11月23日 or 23 Nov. */
    public String near(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        return (reader.isEnglish() ? SHORT_ENGLISH : SHORT).format(day);
    }

    public String near(@Nullable Instant moment) {
        return moment == null ? "" : near(local(moment).toLocalDate());
    }

    /** Year and month only, where the exact day would say too much. */
    public String month(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        return month(local(moment).toLocalDate());
    }

    private String month(LocalDate day) {
        if (reader.isEnglish()) {
            return YEAR_AND_MONTH_ENGLISH.format(day);
        }
        String whole = reader.isEraDates() ? era(day) : WESTERN.format(day);
        return whole.substring(0, whole.indexOf('月') + 1);
    }

    /** Day and time: 令和8年11月23日 14:05. */
    public String moment(@Nullable Instant moment) {
        return moment == null ? "" : day(moment) + " " + TIME.format(local(moment));
    }

    /** The fiscal year: 令和8年度, 2026年度 or FY2026. */
    public String fiscalYear(int year) {
        if (reader.isEnglish()) {
            return "FY" + year;
        }
        // a month on: the fiscal year in which an era began is named by it (令和元年度)
        String whole = era(new FiscalYear(year).firstDay().plusMonths(1));
        return (reader.isEraDates() ? whole.substring(0, whole.indexOf('年')) : String.valueOf(year)) + "年度";
    }

    /** A period: 令和8年度 上半期（4〜9月）, 令和8年10月, FY2026 H1 (Apr–Sep). */
    public String period(@Nullable Period period) {
        if (period == null) {
            return "";
        }
        LocalDate first = period.first();
        LocalDate last = period.last();
        if (period.kind() == Period.Kind.MONTH) {
            return month(first);
        }
        String year = fiscalYear(period.year());
        if (period.kind() == Period.Kind.YEAR) {
            return year;
        }
        boolean half = period.kind() == Period.Kind.HALF;
        if (reader.isEnglish()) {
            return year + (half ? " H" : " Q") + period.number() + " (" + MONTH_ENGLISH.format(first) + "–"
                    + MONTH_ENGLISH.format(last) + ")";
        }
        String part = half ? period.number() == 1 ? "上半期" : "下半期" : "第" + period.number() + "四半期";
        return year + " " + part + "（" + first.getMonthValue() + "〜" + last.getMonthValue() + "月）";
    }

    /** The periods as they stand in a list of choices: a half is set in below its year, a quarter below its half. */
    public List<PeriodChoice> choices(List<Period> periods, @Nullable String chosen) {
        return periods.stream()
                .map(one -> {
                    String indent = switch (one.kind()) {
                        case YEAR -> "";
                        case QUARTER -> "\u3000\u3000";
                        case HALF, MONTH -> "\u3000";
                    };
                    return new PeriodChoice(
                            one.code(), indent + period(one), one.code().equals(chosen));
                })
                .toList();
    }

    /**
     * A day that stands in a field, as the reader writes it; what is no day of the form 2026-04-01 stays as it was typed.
     */
    public String typed(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!ISO.matcher(text).matches()) {
            return text;
        }
        return DateText.read(text).found().map(this::day).orElse(text);
    }

    /** A sentence of the log or of a rehearsal, with the days in it as the reader writes them. */
    public String daysIn(String text) {
        return ISO.matcher(text).replaceAll(found -> Matcher.quoteReplacement(typed(found.group())));
    }

    /** How many calendar days lie between the day and today; negative when the day is still to come. */
    public long daysSince(@Nullable LocalDate day) {
        return day == null ? 0 : ChronoUnit.DAYS.between(day, today());
    }

    public long daysSince(@Nullable Instant moment) {
        return moment == null ? 0 : daysSince(local(moment).toLocalDate());
    }

    /** How many business days have passed since. */
    public int businessDaysSince(@Nullable Instant moment) {
        return moment == null ? 0 : BusinessCalendar.between(local(moment).toLocalDate(), today());
    }

    private ZonedDateTime local(Instant moment) {
        return moment.atZone(clock.getZone());
    }

    static String era(LocalDate day) {
        if (!day.isBefore(ERA_FIRST)) {
            return inEra(ERA, day.getYear() - ERA_FIRST.getYear() + 1, day);
        }
        JapaneseDate japanese = JapaneseDate.from(day);
        return inEra(
                japanese.getEra().getDisplayName(TextStyle.FULL, Locale.JAPANESE),
                japanese.get(ChronoField.YEAR_OF_ERA),
                day);
    }

    private static String inEra(String era, int year, LocalDate day) {
        return era + (year == 1 ? "元" : String.valueOf(year)) + "年" + day.getMonthValue() + "月" + day.getDayOfMonth()
                + "日";
    }
}
