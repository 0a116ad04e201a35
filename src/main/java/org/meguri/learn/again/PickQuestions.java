package org.meguri.learn.again;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Which questions of a pool are asked again: those not asked again before, of these what was missed, else by lot. */
final class PickQuestions {

    private PickQuestions() {}

    /**
     * Picks.
     *
     * @param pool from which to pick
     * @param id names a question
     * @param before what was asked again before
     * @param missed what the person got wrong at their first try of the quiz
     * @param lot decides among equals; the same number picks the same
     */
    static <Q> List<Q> of(
            List<Q> pool, Function<Q, UUID> id, Set<UUID> before, Set<UUID> missed, int number, long lot) {
        List<Q> shuffled = new ArrayList<>(pool);
        Collections.shuffle(shuffled, new Random(lot));
        return shuffled.stream()
                .sorted(Comparator.comparing((Q one) -> before.contains(id.apply(one)))
                        .thenComparing(one -> !missed.contains(id.apply(one))))
                .limit(number)
                .toList();
    }
}
