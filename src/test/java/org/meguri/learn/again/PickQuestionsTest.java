package org.meguri.learn.again;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PickQuestionsTest {

    private final List<UUID> pool =
            IntStream.range(0, 10).mapToObj(i -> new UUID(1, i)).toList();

    private List<UUID> pick(Set<UUID> before, Set<UUID> missed, long lot) {
        return PickQuestions.of(pool, Function.identity(), before, missed, 2, lot);
    }

    @Test
    void whatWasMissedComesFirst() {
        Set<UUID> missed = Set.of(pool.get(3), pool.get(7));
        for (long lot = 0; lot < 20; lot++) {
            assertThat(pick(Set.of(), missed, lot)).containsExactlyInAnyOrderElementsOf(missed);
        }
    }

    @Test
    void nothingComesTwiceWhileThereIsSomethingElse() {
        Set<UUID> before = new HashSet<>();
        for (long lot = 0; lot < 5; lot++) {
            List<UUID> picked = pick(before, Set.of(pool.get(0)), lot);
            assertThat(picked).hasSize(2).allMatch(one -> !before.contains(one));
            before.addAll(picked);
        }
        assertThat(pick(before, Set.of(), 9)).hasSize(2);
    }

    @Test
    void theLotPicksTheSameAgainAndDifferentOnesForDifferentPeople() {
        assertThat(pick(Set.of(), Set.of(), 42)).isEqualTo(pick(Set.of(), Set.of(), 42));
        Set<List<UUID>> all = new HashSet<>();
        for (long lot = 0; lot < 50; lot++) {
            all.add(pick(Set.of(), Set.of(), lot));
        }
        assertThat(all.size()).isGreaterThan(20);
    }

    @Test
    void aSmallPoolIsAskedWhole() {
        assertThat(PickQuestions.of(pool.subList(0, 1), Function.identity(), Set.of(), Set.of(), 2, 1))
                .containsExactly(pool.get(0));
    }
}
