package org.meguri.insight;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.meguri.loop.Stage;

/**
 * What some loops add up to. Loops that were declined or withdrawn stand in {@code byStage} and nowhere else.
 *
 * @param closed those that came round
 * @param due those that should have by now
 * @param byStage how many stand at each stage; every stage is there
 * @param started all that were not declined or withdrawn
 * @param learned of these, whose quiz was passed
 * @param tried of these, with a try
 * @param untried learned and not tried
 * @param paused open ones whose person is away
 * @param overdue open ones whose holder should have moved; known for today only
 */
public record Figures(
        long closed,
        long due,
        Map<Stage, Long> byStage,
        long started,
        long learned,
        long tried,
        long untried,
        long paused,
        long overdue) {

    static Figures of(Collection<Tally> tallies) {
        Map<Stage, Long> byStage = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            byStage.put(stage, 0L);
        }
        long closed = 0;
        long due = 0;
        long started = 0;
        long learned = 0;
        long tried = 0;
        long untried = 0;
        long paused = 0;
        long overdue = 0;
        for (Tally tally : tallies) {
            byStage.merge(tally.stage(), tally.loops(), Long::sum);
            closed += tally.closed();
            due += tally.due();
            if (tally.counts()) {
                started += tally.loops();
                learned += tally.learned();
                tried += tally.tried();
                untried += tally.untried();
            }
            if (tally.stage().isOpen()) {
                paused += tally.paused();
                overdue += tally.overdue();
            }
        }
        return new Figures(
                closed, due, Collections.unmodifiableMap(byStage), started, learned, tried, untried, paused, overdue);
    }

    /** Closed of due. */
    public Share share() {
        return new Share(closed, due);
    }

    public long at(Stage stage) {
        return byStage.getOrDefault(stage, 0L);
    }

    /** Those that were reported, whatever became of them then. */
    public long reported() {
        return at(Stage.REPORTED) + at(Stage.ENDORSED) + closed;
    }

    /** Those that another section took up. */
    public long reused() {
        return at(Stage.REUSED);
    }

    /** Those in which somebody has the next move. */
    public long open() {
        return started - closed;
    }

    public boolean isEmpty() {
        return byStage.values().stream().allMatch(count -> count == 0);
    }
}
