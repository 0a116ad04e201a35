package org.meguri.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LoopStateTest {

    private static Stage after(Signal... signals) {
        LoopState state = LoopState.NEW;
        for (Signal signal : signals) {
            state = state.after(signal);
        }
        return state.stage();
    }

    @Test
    void aNewLoopIsAssigned() {
        assertThat(after(Signal.OPENED)).isEqualTo(Stage.ASSIGNED);
    }

    @Test
    void theStraightWayPassesEveryStageOnce() {
        List<Signal> way = List.of(
                Signal.OPENED,
                Signal.BEGUN,
                Signal.LEARNED,
                Signal.PLANNED,
                Signal.TRIED,
                Signal.REPORTED,
                Signal.ENDORSED,
                Signal.PUBLISHED,
                Signal.REUSED);
        LoopState state = LoopState.NEW;
        List<Stage> seen = new java.util.ArrayList<>();
        for (Signal signal : way) {
            state = state.after(signal);
            seen.add(state.stage());
        }
        assertThat(seen)
                .containsExactly(
                        Stage.ASSIGNED,
                        Stage.LEARNING,
                        Stage.LEARNED,
                        Stage.PLANNED,
                        Stage.PRACTISING,
                        Stage.REPORTED,
                        Stage.ENDORSED,
                        Stage.SHARED,
                        Stage.REUSED);
    }

    @Test
    void aTryBeforeTheQuizIsKeptAndTheLoopStaysInLearningUntilItIsPassed() {
        assertThat(after(Signal.BEGUN, Signal.PLANNED, Signal.TRIED)).isEqualTo(Stage.LEARNING);
        assertThat(after(Signal.BEGUN, Signal.PLANNED, Signal.TRIED, Signal.LEARNED))
                .isEqualTo(Stage.PRACTISING);
    }

    @Test
    void aCasePublishedEarlyCountsAsTheReportAndClosesTheLoopOnceItIsConfirmed() {
        assertThat(after(Signal.LEARNED, Signal.PLANNED, Signal.TRIED, Signal.PUBLISHED))
                .isEqualTo(Stage.REPORTED);
        assertThat(after(Signal.LEARNED, Signal.PLANNED, Signal.TRIED, Signal.PUBLISHED, Signal.EXPIRED))
                .isEqualTo(Stage.SHARED);
    }

    @Test
    void aReportThatIsGivenBackGoesOnWhereItWas() {
        assertThat(after(Signal.LEARNED, Signal.PLANNED, Signal.TRIED, Signal.REPORTED, Signal.RETURNED))
                .isEqualTo(Stage.PRACTISING);
    }

    @Test
    void aReportCannotBeGivenBackAfterItWasConfirmed() {
        assertThat(after(Signal.LEARNED, Signal.TRIED, Signal.REPORTED, Signal.ENDORSED, Signal.RETURNED))
                .isEqualTo(Stage.ENDORSED);
    }

    @Test
    void twoObstaclesBlockUntilBothAreCleared() {
        assertThat(after(Signal.LEARNED, Signal.BLOCKED, Signal.BLOCKED, Signal.UNBLOCKED))
                .isEqualTo(Stage.BLOCKED);
        assertThat(after(Signal.LEARNED, Signal.BLOCKED, Signal.BLOCKED, Signal.UNBLOCKED, Signal.UNBLOCKED))
                .isEqualTo(Stage.LEARNED);
    }

    @Test
    void whatHasComeRoundCannotBeDeclinedOrWithdrawnAnyMore() {
        assertThat(after(
                        Signal.LEARNED,
                        Signal.TRIED,
                        Signal.REPORTED,
                        Signal.ENDORSED,
                        Signal.PUBLISHED,
                        Signal.DECLINED))
                .isEqualTo(Stage.SHARED);
    }

    @Test
    void theFirstEndingStands() {
        assertThat(after(Signal.DECLINED, Signal.WITHDRAWN)).isEqualTo(Stage.DECLINED);
    }

    @Test
    void onlySharedAndReusedLoopsAreClosed() {
        assertThat(Stage.values()).filteredOn(Stage::isClosed).containsExactly(Stage.SHARED, Stage.REUSED);
    }

    @Test
    void closedDeclinedAndWithdrawnLoopsWaitForNobody() {
        assertThat(Stage.values())
                .filteredOn(stage -> !stage.isOpen())
                .containsExactlyInAnyOrder(Stage.SHARED, Stage.REUSED, Stage.DECLINED, Stage.WITHDRAWN);
    }
}
