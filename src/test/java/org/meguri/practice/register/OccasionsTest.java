package org.meguri.practice.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.meguri.practice.Basis;
import org.meguri.practice.BusyMonths;
import org.meguri.practice.TaskFigures;

class OccasionsTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 30);

    @Test
    void aTaskOfEveryMonthOffersAnOccasionWithinThirtyDays() {
        assertThat(likely(13, List.of())).isTrue();
        assertThat(likely(4, List.of())).isFalse();
    }

    @Test
    void aTaskOfOtherMonthsOffersNone() {
        assertThat(likely(40, List.of(3, 4))).isFalse();
    }

    @Test
    void aRareTaskOffersOneInItsMonth() {
        assertThat(likely(2, List.of(12))).isTrue();
        assertThat(likely(1, List.of(12, 1, 2, 3))).isFalse();
    }

    private static boolean likely(int count, List<Integer> busy) {
        return Occasions.isLikely(new TaskFigures(30, count, 1, null, BusyMonths.of(busy), Basis.ESTIMATED), NOVEMBER);
    }
}
