package org.meguri.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HrViewTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "30, 0.5", "60, 1", "210, 3.5", "-90, −1.5", "-2, 0", "600, 10", "126240, '2,104'"})
    void minutesAreWrittenAsHoursWithOneDecimalWhereTheyAreFew(long minutes, String hours) {
        assertThat(HrView.hours(minutes)).isEqualTo(hours);
    }
}
