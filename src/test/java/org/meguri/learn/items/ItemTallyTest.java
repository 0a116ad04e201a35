package org.meguri.learn.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.meguri.learn.items.Item.Verdict;

class ItemTallyTest {

    private static final UUID RIGHT = UUID.randomUUID();
    private static final UUID WRONG = UUID.randomUUID();

    private final ItemTally tally = new ItemTally();

    @Test
    void nothingIsSaidOfFewerThanFivePeople() {
        right(4, 5);
        assertThat(tally.difficulty()).isNull();
        right(1, 5);
        assertThat(tally.difficulty()).isEqualTo(100);
    }

    @Test
    void theDifficultyIsTheShareThatGotItRightRoundedHalfUp() {
        right(5, 5);
        wrong(3, 2);
        assertThat(tally.difficulty()).isEqualTo(63);
        assertThat(tally.chosen(WRONG)).isEqualTo(3);
    }

    @Test
    void aQuestionThatOnlyThoseGetRightWhoKnowTheRestCorrelatesFully() {
        right(10, 5);
        wrong(10, 0);
        assertThat(tally.discrimination()).isCloseTo(1.0, within(1e-9));
    }

    @Test
    void aQuestionThatThoseMissWhoKnowTheRestCorrelatesNegatively() {
        right(10, 1);
        wrong(10, 4);
        assertThat(tally.discrimination()).isCloseTo(-1.0, within(1e-9));
        assertThat(Verdict.of(tally.difficulty(), tally.discrimination(), 20)).isEqualTo(Verdict.MISLEADING);
    }

    @Test
    void aCorrelationThatMayBeChanceBlamesNoQuestion() {
        assertThat(Verdict.of(80, -0.15, 100)).isEqualTo(Verdict.GOOD);
        assertThat(Verdict.of(80, -0.20, 100)).isEqualTo(Verdict.MISLEADING);
    }

    @Test
    void theCorrelationIsThatOfTheTextbook() {
        // items 1, 1, 1, 0 with rests 1.0, 0.5, 0.5, 0.0, ten people each
        right(10, 5);
        right(20, 3);
        wrong(10, 0);
        assertThat(tally.discrimination()).isCloseTo(0.8165, within(1e-4));
    }

    @Test
    void whereEverybodyDidTheSameThereIsNoCorrelation() {
        right(40, 5);
        assertThat(tally.discrimination()).isNull();
        assertThat(Verdict.of(tally.difficulty(), null, 40)).isEqualTo(Verdict.EASY);
    }

    @Test
    void withFewerThanTwentyPeopleThereIsNoCorrelation() {
        right(10, 5);
        wrong(9, 0);
        assertThat(tally.discrimination()).isNull();
    }

    @Test
    void aSheetOfOneQuestionSaysNothingOfTheRest() {
        tally.add(30, List.of(RIGHT), true, 1, 1);
        tally.add(30, List.of(WRONG), false, 0, 1);
        assertThat(tally.discrimination()).isNull();
        assertThat(tally.difficulty()).isEqualTo(50);
    }

    private void right(long people, int onSheet) {
        tally.add(people, List.of(RIGHT), true, onSheet, 5);
    }

    private void wrong(long people, int onSheet) {
        tally.add(people, List.of(WRONG), false, onSheet, 5);
    }
}
