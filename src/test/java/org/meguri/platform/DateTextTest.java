package org.meguri.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04-01",
                "2026/4/1",
                "2026.4.1",
                "2026年4月1日",
                "20260401",
                "令和8年4月1日",
                "R8.4.1",
                "２０２６／４／１",
                "令和８年４月１日",
                "46113",
                " 2026-04-01 "
            })
    void theFirstOfAprilIsUnderstoodHoweverAnOfficeWritesIt(String typed) {
        assertThat(DateText.parse(typed)).contains(LocalDate.of(2026, 4, 1));
    }

    @Test
    void theFirstYearOfAnEraIsUnderstood() {
        assertThat(DateText.parse("令和元年5月1日")).contains(LocalDate.of(2019, 5, 1));
        assertThat(DateText.parse("平成元年1月8日")).contains(LocalDate.of(1989, 1, 8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-30", "2026-13-01", "平成32年4月1日", "令和0年4月1日", "令和元年4月30日", "", "四月", "1.2E+05", "2026-4"})
    void aDayThatDoesNotExistIsNoDate(String typed) {
        assertThat(DateText.parse(typed)).isEmpty();
    }
}
