package org.meguri.loop.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When one section takes most of a trainer's queue. */
class AnswerQueueTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);

    @Test
    void aSectionWithMoreThanFortyPercentIsNamed() {
        assertThat(AnswerQueue.heavy(sections(5, 3, 2))).contains(new AnswerQueue.Heavy(ONE, 50));
    }

    @Test
    void fortyPercentIsNotMore() {
        assertThat(AnswerQueue.heavy(sections(4, 3, 3))).isEmpty();
    }

    @Test
    void amongFewReportsAShareSaysNothing() {
        assertThat(AnswerQueue.heavy(sections(9, 0, 0))).isEmpty();
    }

    private static List<UUID> sections(int one, int other, int third) {
        return Stream.of(
                        Collections.nCopies(one, ONE),
                        Collections.nCopies(other, OTHER),
                        Collections.nCopies(third, THIRD))
                .flatMap(List::stream)
                .toList();
    }
}
