package org.meguri.practice.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.practice.BusyMonths;
import org.meguri.practice.TaskFigures;
import org.meguri.practice.WorkTask;
import org.meguri.practice.WorkTasks;

/**
 * Whether the tasks of a section are likely to occur within {@link #DAYS} days, by how often a year and in which months they
 * do. Somebody who is given a practice without an occasion waits for one, and forgets.
 */
@ApplicationScoped
public class Occasions {

    /** Within so many calendar days an occasion is looked for. */
    public static final int DAYS = 30;

    private static final int YEAR = 365;

    /**
     * What a section offers.
     *
     * @param likely whether a task for which the practice is meant occurs
     * @param other the section's task that occurs the most often instead; null where there is none, or none is needed
     */
    public record Offer(boolean likely, @Nullable WorkTask other) {}

    private final WorkTasks tasks;
    private final Clock clock;

    Occasions(WorkTasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * What the sections offer, by section; one statement.
     *
     * @param codes the tasks for which a practice is meant; where there are none, any task will do
     */
    public Map<UUID, Offer> of(UUID body, Collection<UUID> sections, List<String> codes) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Offer> offers = new HashMap<>();
        tasks.forSections(body, sections).forEach((section, all) -> offers.put(section, offer(all, codes, today)));
        return offers;
    }

    static Offer offer(List<WorkTask> all, List<String> codes, LocalDate today) {
        boolean likely = all.stream()
                .filter(task -> codes.isEmpty() ? task.unitId() != null : codes.contains(task.code()))
                .anyMatch(task -> isLikely(task.figures(), today));
        WorkTask other = likely
                ? null
                : all.stream()
                        .filter(task -> task.unitId() != null && isLikely(task.figures(), today))
                        .min(Comparator.comparingInt(WorkTask::infoClass)
                                .thenComparing(WorkTask::countPerYear, Comparator.reverseOrder())
                                .thenComparing(WorkTask::code))
                        .orElse(null);
        return new Offer(likely, other);
    }

    /** Whether it occurs at least once in the days from this one on, if it occurs evenly in its months. */
    static boolean isLikely(TaskFigures figures, LocalDate from) {
        LocalDate until = from.plusDays(DAYS);
        long days = days(figures.busy(), from, until);
        long all = figures.busy().isAllYear() ? YEAR : days(figures.busy(), from, from.plusYears(1));
        return all > 0 && figures.countPerYear() * days >= all;
    }

    private static long days(BusyMonths busy, LocalDate from, LocalDate until) {
        return busy.isAllYear()
                ? ChronoUnit.DAYS.between(from, until)
                : from.datesUntil(until)
                        .filter(day -> busy.has(day.getMonthValue()))
                        .count();
    }
}
