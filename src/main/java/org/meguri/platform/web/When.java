package org.meguri.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.BusinessCalendar;
import org.meguri.platform.FiscalYear;

/** Shows days and moments as the reader likes them: with the Japanese era, with western years, or in English. */
@Named("when")
@RequestScoped
public class When {

    private static final DateTimeFormatter WESTERN = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.JAPANESE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("M月d日", Locale.JAPANESE);
    private static final DateTimeFormatter SHORT_ENGLISH = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

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
        LocalDate day = local(moment).toLocalDate();
        if (reader.isEnglish()) {
            return DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH).format(day);
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
        String whole = era(new FiscalYear(year).firstDay());
        return (reader.isEraDates() ? whole.substring(0, whole.indexOf('年')) : String.valueOf(year)) + "年度";
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

    private static String era(LocalDate day) {
        JapaneseDate japanese = JapaneseDate.from(day);
        int year = japanese.get(ChronoField.YEAR_OF_ERA);
        String era = japanese.getEra().getDisplayName(TextStyle.FULL, Locale.JAPANESE);
        return era + (year == 1 ? "元" : String.valueOf(year)) + "年" + day.getMonthValue() + "月" + day.getDayOfMonth()
                + "日";
    }
}
