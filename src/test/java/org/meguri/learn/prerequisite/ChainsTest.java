package org.meguri.learn.prerequisite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nothing comes before itself. */
class ChainsTest {

    @Test
    void aCircleIsNamedFromItsBeginningToItsEnd() {
        assertThat(Chains.cycle("A", Map.of("A", List.of("X", "B"), "B", List.of("C"), "C", List.of("A"))))
                .containsExactly("A", "B", "C", "A");
        assertThat(Chains.cycle("A", Map.of("A", List.of("A")))).containsExactly("A", "A");
    }

    @Test
    void twoWaysToTheSameCourseAreNoCircle() {
        assertThat(Chains.cycle("A", Map.of("A", List.of("B", "C"), "B", List.of("D"), "C", List.of("D"))))
                .isEmpty();
    }

    @Test
    void aCircleElsewhereIsNotThisOnes() {
        assertThat(Chains.cycle("A", Map.of("A", List.of("B"), "B", List.of("C"), "C", List.of("B"))))
                .isEmpty();
    }
}
