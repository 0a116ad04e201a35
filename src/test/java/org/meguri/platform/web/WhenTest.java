package org.meguri.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-24,令和8年11月24日",
        "2020-01-01,令和2年1月1日",
        "2019-12-31,令和元年12月31日",
        "2019-05-01,令和元年5月1日",
        "2019-04-30,平成31年4月30日",
        "1989-01-08,平成元年1月8日",
        "1989-01-07,昭和64年1月7日",
        "1926-12-25,昭和元年12月25日",
        "1912-07-30,大正元年7月30日"
    })
    void aDayIsWrittenInItsEraFromTheFirstDayOfTheEraToItsLast(LocalDate day, String written) {
        assertThat(When.era(day)).isEqualTo(written);
    }
}
