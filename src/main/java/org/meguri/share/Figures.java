package org.meguri.share;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.meguri.practice.PracticeLog;

/**
 * What the tries came to on the day of publishing, in whole minutes. Savings may be negative.
 *
 * @param tries how many tries were recorded
 * @param times for how many occurrences they stand
 * @param baselineMinutes what one occurrence took before, on average over the occurrences
 * @param averageMinutes what one occurrence took now, checking included
 * @param savedMinutes Σ (baseline − minutes) × count over the tries
 * @param countPerYear how often the task occurs in a year in this section
 */
@Embeddable
public record Figures(
        @Column(name = "tries") Integer tries,
        @Column(name = "times") Integer times,
        @Column(name = "baseline_minutes") Integer baselineMinutes,
        @Column(name = "average_minutes") Integer averageMinutes,
        @Column(name = "saved_minutes") Integer savedMinutes,
        @Column(name = "count_per_year") Integer countPerYear) {

    /** What these tries come to. */
    public static Figures of(List<PracticeLog> logs, int countPerYear) {
        int times = 0;
        long before = 0;
        long now = 0;
        for (PracticeLog log : logs) {
            times += log.count();
            before += (long) log.baselineMinutes() * log.count();
            now += (long) log.minutes() * log.count();
        }
        return of(logs.size(), times, before, now, countPerYear);
    }

    static Figures of(int tries, int times, long before, long now, int countPerYear) {
        int divisor = Math.max(1, times);
        return new Figures(
                tries,
                times,
                Math.round((float) before / divisor),
                Math.round((float) now / divisor),
                (int) (before - now),
                countPerYear);
    }

    /** Minutes saved each time; negative when it took longer than before. */
    public int savedEach() {
        return baselineMinutes - averageMinutes;
    }

    /** By how many minutes each time took longer than before; 0 when it did not. */
    public int slowerBy() {
        return Math.max(0, -savedEach());
    }

    /** A projection, never to be added to what was saved: minutes in a year if every occurrence went like these. */
    public long perYear() {
        return (long) savedEach() * countPerYear;
    }

    /** The projection in whole hours. */
    public int hoursPerYear() {
        return (int) Math.round(perYear() / 60.0);
    }
}
