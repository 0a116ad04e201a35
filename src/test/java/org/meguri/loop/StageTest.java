package org.meguri.loop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StageTest {

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"ASSIGNED", "LEARNING", "LEARNED"})
    void whatWasLearnedLiesOnTheArcOfLearning(Stage stage) {
        assertThat(stage.reached()).isEqualTo(Stage.Phase.LEARN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"PLANNED", "PRACTISING", "REPORTED", "ENDORSED"})
    void whatWasConfirmedLiesOnTheArcOfPractice(Stage stage) {
        assertThat(stage.reached()).isEqualTo(Stage.Phase.PRACTISE);
    }

    @Test
    void theNextMoveLiesOneArcFurtherThanWhatWasReached() {
        assertThat(Stage.LEARNED.phase()).isEqualTo(Stage.Phase.PRACTISE);
        assertThat(Stage.ENDORSED.phase()).isEqualTo(Stage.Phase.SHARE);
    }
}
