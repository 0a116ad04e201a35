package org.meguri.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meguri.loop.Stage;

class FiguresTest {

    private static final UUID UNIT = new UUID(0, 1);

    private static Tally tally(Stage stage, long loops, long matured) {
        return new Tally(UNIT, stage, loops, matured, 0, 0, 0, 0, 0);
    }

    @Test
    void aLoopIsDueOnItsNinetiethDay() {
        LocalDate asOf = LocalDate.of(2026, 11, 23);
        LocalDate before = LoopFigures.maturedBefore(asOf);
        assertThat(asOf.minusDays(90)).isBefore(before);
        assertThat(asOf.minusDays(89)).isAfterOrEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"SHARED", "REUSED"})
    void whatCameRoundEarlyIsClosedAndDue(Stage stage) {
        Figures figures = Figures.of(List.of(tally(stage, 3, 0)));
        assertThat(figures.closed()).isEqualTo(3);
        assertThat(figures.due()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"DECLINED", "WITHDRAWN"})
    void declinedAndWithdrawnLoopsAreNeverDue(Stage stage) {
        Figures figures = Figures.of(List.of(tally(stage, 3, 3)));
        assertThat(figures.due()).isZero();
        assertThat(figures.closed()).isZero();
        assertThat(figures.started()).isZero();
        assertThat(figures.at(stage)).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"SHARED", "REUSED", "DECLINED", "WITHDRAWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void openLoopsAreDueOnceTheyHaveHadTheirTime(Stage stage) {
        Figures figures = Figures.of(List.of(tally(stage, 5, 2)));
        assertThat(figures.due()).isEqualTo(2);
        assertThat(figures.closed()).isZero();
        assertThat(figures.open()).isEqualTo(5);
    }

    @Test
    void pausedLoopsCountAsPausedOnlyWhileTheyAreOpen() {
        Figures figures = Figures.of(List.of(
                new Tally(UNIT, Stage.PLANNED, 4, 1, 3, 4, 0, 4, 0),
                new Tally(UNIT, Stage.SHARED, 2, 0, 2, 2, 2, 0, 0)));
        assertThat(figures.paused()).isEqualTo(3);
        assertThat(figures.due()).isEqualTo(3);
    }

    @Test
    void moreNeverCloseThanAreDue() {
        Figures figures =
                Figures.of(List.of(tally(Stage.SHARED, 8, 2), tally(Stage.PLANNED, 9, 0), tally(Stage.REUSED, 1, 0)));
        assertThat(figures.closed()).isEqualTo(9).isLessThanOrEqualTo(figures.due());
    }

    @Test
    void reportedCountsWhateverBecameOfTheReport() {
        Figures figures = Figures.of(List.of(
                tally(Stage.REPORTED, 1, 0),
                tally(Stage.ENDORSED, 2, 0),
                tally(Stage.SHARED, 4, 0),
                tally(Stage.REUSED, 8, 0),
                tally(Stage.BLOCKED, 16, 0)));
        assertThat(figures.reported()).isEqualTo(15);
    }

    @Test
    void everyStageIsNamedEvenWhereNobodyStands() {
        assertThat(Figures.of(List.of()).byStage()).containsOnlyKeys(Stage.values());
        assertThat(Figures.of(List.of()).isEmpty()).isTrue();
    }
}
