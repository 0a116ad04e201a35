package org.meguri.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.meguri.platform.BusinessCalendar;
import org.meguri.platform.MovableClock;

/** What happens when: runs everything in the order of its moments, with the clock standing at each. */
final class Timeline {

    private record Entry(Instant at, long place, Runnable deed) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::place));
    private final ZoneId zone;
    private final LocalDate last;
    private long places;

    /** @param last the day on which the history ends; nothing happens later */
    Timeline(ZoneId zone, LocalDate last) {
        this.zone = zone;
        this.last = last;
    }

    /** Plans a deed on the first business day from the given one; what lies after the last day does not happen. */
    void at(LocalDate day, LocalTime time, Runnable deed) {
        LocalDate open = open(day);
        if (!open.isAfter(last)) {
            entries.add(new Entry(open.atTime(time).atZone(zone).toInstant(), places++, deed));
        }
    }

    /** Whether the history ends on the day. */
    boolean isLast(LocalDate day) {
        return day.equals(last);
    }

    /** The given day if the office is open, else the next on which it is. */
    static LocalDate open(LocalDate day) {
        return BusinessCalendar.isOpen(day) ? day : BusinessCalendar.plus(day, 1);
    }

    /** Runs what happens on the day, in order. */
    void run(LocalDate day, MovableClock clock, Runnable afterEach) {
        Instant until = day.plusDays(1).atStartOfDay(zone).toInstant();
        for (Entry next = entries.peek(); next != null && next.at().isBefore(until); next = entries.peek()) {
            entries.remove();
            clock.set(next.at());
            next.deed().run();
            afterEach.run();
        }
    }
}
