package org.meguri.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meguri.platform.problem.Invalid;

class PeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "2026,2026-04-01,2027-03-31",
        "2026H1,2026-04-01,2026-09-30",
        "2026H2,2026-10-01,2027-03-31",
        "2026Q1,2026-04-01,2026-06-30",
        "2026Q2,2026-07-01,2026-09-30",
        "2026Q3,2026-10-01,2026-12-31",
        "2026Q4,2027-01-01,2027-03-31",
        "2026-02,2026-02-01,2026-02-28"
    })
    void aPeriodGoesFromItsFirstToItsLastDay(String code, LocalDate first, LocalDate last) {
        Period period = Period.parse(code).orElseThrow();
        assertThat(period.first()).isEqualTo(first);
        assertThat(period.last()).isEqualTo(last);
        assertThat(period.code()).isEqualTo(code);
    }

    @Test
    void whereThingsArePlannedTheNextFiscalYearCanBeChosenToo() {
        assertThat(Period.choicesWithNext(TODAY, 1).stream().map(Period::code).toList())
                .startsWith("2027", "2027H1", "2027Q1")
                .endsWith("2026H2", "2026Q3", "2026Q4")
                .hasSize(14);
        assertThat(Period.typedOrNull("period", "2027Q1")).isNotNull();
        assertThatThrownBy(() -> Period.typedOrNull("period", "2027Q1", TODAY)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({
        "令和8年度,2026",
        "令和８年度,2026",
        "R8,2026",
        "令和元年度,2019",
        "令和8年度 上半期（4〜9月）,2026H1",
        "R8下期,2026H2",
        "2026年度第3四半期,2026Q3",
        "FY2026 Q3 (Oct–Dec),2026Q3",
        "fy2026,2026",
        "令和8年10月,2026-10",
        "2026年4月,2026-04",
        "2026/4,2026-04"
    })
    void itIsUnderstoodAsItIsShown(String typed, String code) {
        assertThat(Period.parse(typed).map(Period::code)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026H3", "2026Q5", "2026-13", "2026-00", "令和0年度", "去年", "26", "2026H", "1026"})
    void whatIsNoPeriodIsRefused(String typed) {
        assertThat(Period.parse(typed)).isEmpty();
        assertThatThrownBy(() -> Period.typedOrNull("period", typed, TODAY))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.faults().get(0).code()).isEqualTo("period"));
    }

    @Test
    void aPeriodThatHasNotBegunIsRefused() {
        assertThatThrownBy(() -> Period.typedOrNull("period", "2026Q4", TODAY)).isInstanceOf(Invalid.class);
        assertThat(Period.typedOrNull("period", "", TODAY)).isNull();
    }

    @Test
    void aRunningPeriodIsKnownUntilToday() {
        assertThat(Period.parse("2026Q3").orElseThrow().until(TODAY)).isEqualTo(TODAY);
        assertThat(Period.parse("2026Q2").orElseThrow().until(TODAY)).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    void whatHasBegunCanBeChosen() {
        assertThat(Period.choices(TODAY, 2))
                .extracting(Period::code)
                .startsWith("2026", "2026H1", "2026Q1", "2026Q2", "2026H2", "2026Q3", "2025", "2025H1")
                .endsWith("2026-05", "2026-04")
                .doesNotContain("2026Q4", "2026-12");
    }
}
