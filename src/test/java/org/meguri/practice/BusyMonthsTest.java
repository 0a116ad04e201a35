package org.meguri.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BusyMonthsTest {

    @Test
    void monthsStandInTheOrderOfTheFiscalYear() {
        assertThat(BusyMonths.of(List.of(3, 2, 6)).months()).containsExactly(6, 2, 3);
    }

    @Test
    void allTwelveAreTheSameAsNone() {
        assertThat(BusyMonths.of(IntStream.rangeClosed(1, 12).boxed().toList())).isEqualTo(BusyMonths.ALL_YEAR);
        assertThat(BusyMonths.ALL_YEAR.isAllYear()).isTrue();
    }

    @Test
    void whatIsNoMonthIsLeftOut() {
        assertThat(BusyMonths.of(List.of(0, 13, 4)).months()).containsExactly(4);
    }
}
