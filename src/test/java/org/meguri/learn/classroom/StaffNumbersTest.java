package org.meguri.learn.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StaffNumbersTest {

    @Test
    void oneStandsInALineHoweverItCameThere() {
        assertThat(StaffNumbers.in("職員番号,氏名\r\n000101,佐藤 花子\n ００１２０１\t山田\n=\"00123\",x\n\n000101\n\uFEFF000102"))
                .containsExactly("000101", "001201", "00123", "000102");
    }

    @Test
    void nothingIsNobody() {
        assertThat(StaffNumbers.in(null)).isEmpty();
        assertThat(StaffNumbers.in(" \n\t")).isEmpty();
    }
}
