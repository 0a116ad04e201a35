package org.meguri.insight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meguri.platform.problem.Invalid;

class AsOfTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-03", "2026/11/3", "２０２６年１１月３日", " 2026-11-03　"})
    void daysAreReadAsPeopleTypeThem(String typed) {
        assertThat(AsOf.parse(typed)).isEqualTo(LocalDate.of(2026, 11, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "yesterday", "2026-11", "99999999999-1-1", "<script>"})
    void whatIsNoDayIsRefused(String typed) {
        assertThatThrownBy(() -> AsOf.parse(typed)).isInstanceOf(Invalid.class);
    }

    @Test
    void nothingTypedMeansToday() {
        assertThat(AsOf.parse(null)).isNull();
        assertThat(AsOf.parse("　")).isNull();
    }
}
