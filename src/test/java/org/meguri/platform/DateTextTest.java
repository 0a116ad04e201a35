package org.meguri.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meguri.platform.problem.Invalid;

class DateTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04-01",
                "2026/4/1",
                "2026.4.1",
                "2026年4月1日",
                "西暦2026年4月1日",
                "20260401",
                "令和8年4月1日",
                "令和8年4月1日（水）",
                "2026/4/1(水曜日)",
                "R8.4.1",
                "R8/4/1",
                "R08.04.01",
                "r8-4-1",
                "Ｒ８．４．１",
                "R080401",
                "㋿8.4.1",
                "㋿８年４月１日",
                "２０２６／４／１",
                "令和８年４月１日",
                "令和 8年 4月 1日",
                "2026-04-01T00:00:00",
                "2026/4/1 0:00",
                "1 Apr 2026",
                "1 April 2026",
                "　2026-04-01　"
            })
    void theFirstOfAprilIsUnderstoodHoweverAnOfficeWritesIt(String typed) {
        assertThat(DateText.read(typed).found()).contains(LocalDate.of(2026, 4, 1));
        assertThat(DateText.readCell(typed).found()).contains(LocalDate.of(2026, 4, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "令和元年5月1日,2019-05-01",
        "令和1年5月1日,2019-05-01",
        "平成元年1月8日,1989-01-08",
        "平成31年4月30日,2019-04-30",
        "H31.4.30,2019-04-30",
        "昭和64年1月7日,1989-01-07",
        "Ｓ６４．１．７,1989-01-07",
        "昭和元年12月25日,1926-12-25",
        "大正15年12月24日,1926-12-24",
        "T元.7.30,1912-07-30",
        "2024-02-29,2024-02-29"
    })
    void theFirstAndTheLastDayOfAnEraAreUnderstood(String typed, LocalDate day) {
        assertThat(DateText.read(typed).found()).contains(day);
    }

    @ParameterizedTest
    @CsvSource({
        "平成32年4月1日,date-after-heisei",
        "H32.4.1,date-after-heisei",
        "平成31年5月1日,date-after-heisei",
        "昭和64年1月8日,date-after-showa",
        "昭和65年4月1日,date-after-showa",
        "大正15年12月25日,date-after-taisho",
        "令和元年4月30日,date-before-reiwa",
        "平成元年1月7日,date-before-heisei",
        "昭和元年12月24日,date-before-showa",
        "令和0年4月1日,date-era-zero",
        "2026-02-30,date-day",
        "2026/2/29,date-day",
        "令和8年4月31日,date-day",
        "2026-04-00,date-day",
        "2026-13-01,date-month",
        "R8.0.1,date-month",
        "26/4/1,date-year-short",
        "8.4.1,date-year-short",
        "260401,date-year-short",
        "元年5月1日,date-year-short",
        "4/1,date-no-year",
        "4月1日,date-no-year",
        "2026-4,date-no-day",
        "令和8年4月,date-no-day",
        "0026-04-01,date-year-range",
        "2026/4/1(月),date-weekday",
        "四月,date-unreadable",
        "1.2E+05,date-unreadable",
        "1 Foo 2026,date-unreadable",
        "46113,date-number"
    })
    void whatIsNoDateIsRefusedWithTheReason(String typed, String code) {
        assertThat(DateText.read(typed)).isEqualTo(new DateText.Refused(code, typed));
    }

    @ParameterizedTest
    @CsvSource({
        "1,1900-01-01",
        "59,1900-02-28",
        "61,1900-03-01",
        "46113,2026-04-01",
        "46113.5,2026-04-01",
        "43585,2019-04-30"
    })
    void aNumberInACellIsTheSerialOfADay(String cell, LocalDate day) {
        assertThat(DateText.readCell(cell).found()).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"60,date-serial-leap", "0,date-number", "-1,date-unreadable", "260401,date-year-short"})
    void aNumberInACellThatIsNoDayIsRefused(String cell, String code) {
        assertThat(DateText.readCell(cell)).isEqualTo(new DateText.Refused(code, cell));
    }

    @Test
    void anEmptyFieldIsNoDateAndNoFault() {
        assertThat(DateText.typedOrNull("on", " 　")).isNull();
        assertThatThrownBy(() -> DateText.typed("on", ""))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.faults()).containsExactly(new Invalid.Fault("on", "required")));
    }

    @Test
    void theReasonStandsBesideTheFieldWithWhatWasTyped() {
        assertThatThrownBy(() -> DateText.typedOrNull("on", "平成32年4月1日"))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.faults())
                                .containsExactly(new Invalid.Fault("on", "date-after-heisei", "平成32年4月1日")));
    }
}
