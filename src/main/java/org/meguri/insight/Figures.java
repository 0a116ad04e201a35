package org.meguri.insight;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
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

    /** What nothing adds up to. */
    static final Figures NONE = of(List.of());

    /** Adds up. */
    static final class Sum {
        private static final Stage[] STAGES = Stage.values();

        private final long[] byStage = new long[STAGES.length];
        private long closed;
        private long due;
        private long started;
        private long learned;
        private long tried;
        private long untried;
        private long paused;
        private long overdue;

        void addAll(Collection<Tally> tallies) {
            tallies.forEach(this::add);
        }

        private void add(Tally tally) {
            byStage[tally.stage().ordinal()] += tally.loops();
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

        Figures figures() {
            Map<Stage, Long> stages = new EnumMap<>(Stage.class);
            for (Stage stage : STAGES) {
                stages.put(stage, byStage[stage.ordinal()]);
            }
            return new Figures(
                    closed,
                    due,
                    Collections.unmodifiableMap(stages),
                    started,
                    learned,
                    tried,
                    untried,
                    paused,
                    overdue);
        }
    }

    static Figures of(Collection<Tally> tallies) {
        Sum sum = new Sum();
        sum.addAll(tallies);
        return sum.figures();
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
        for (long count : byStage.values()) {
            if (count > 0) {
                return false;
            }
        }
        return true;
    }
}
