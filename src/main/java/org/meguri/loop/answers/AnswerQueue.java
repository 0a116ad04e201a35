package org.meguri.loop.answers;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.meguri.loop.LoopRow;
import org.meguri.loop.Moves;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;

/** What waits for a trainer, the oldest first, and whether one section takes most of it. */
@ApplicationScoped
public class AnswerQueue {

    /** From this share on a section is named. */
    static final int HEAVY = 40;

    /** Among fewer than this a share says nothing. */
    static final int ENOUGH = 10;

    /**
     * A section from which most of the waiting reports come.
     *
     * @param percent its share, more than 40
     */
    public record Heavy(UUID unit, int percent) {}

    private final Moves moves;
    private final Units units;

    AnswerQueue(Moves moves, Units units) {
        this.moves = moves;
        this.units = units;
    }

    /** The reports that no trainer has answered, the oldest first; at most 500. */
    public List<LoopRow> waiting(Actor actor) {
        return moves.toReview(actor).stream().map(Moves.Move::loop).toList();
    }

    /** The section from which more than 40 % of them come, if there are enough to say so. */
    public Optional<Heavy> heavy(Actor actor, List<LoopRow> waiting) {
        UnitTree tree = units.tree(actor.body());
        return heavy(waiting.stream()
                .map(row -> tree.division(row.unit()).map(UnitTree.Node::id).orElse(row.unit()))
                .toList());
    }

    static Optional<Heavy> heavy(List<UUID> sections) {
        if (sections.size() < ENOUGH) {
            return Optional.empty();
        }
        Map<UUID, Long> counts = sections.stream().collect(Collectors.groupingBy(one -> one, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .filter(most -> most.getValue() * 100 > (long) HEAVY * sections.size())
                .map(most -> new Heavy(most.getKey(), (int) (most.getValue() * 100 / sections.size())));
    }
}
