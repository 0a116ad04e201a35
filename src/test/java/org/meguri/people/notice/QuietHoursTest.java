package org.meguri.people.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    @Test
    void theyMayPassMidnight() {
        QuietHours night = new QuietHours(18, 8);
        assertThat(IntStream.range(0, 24).filter(hour -> !night.contain(hour)))
                .containsExactly(8, 9, 10, 11, 12, 13, 14, 15, 16, 17);
    }

    @Test
    void theyMayLieWithinADay() {
        QuietHours noon = new QuietHours(12, 13);
        assertThat(IntStream.range(0, 24).filter(noon::contain)).containsExactly(12);
    }

    @Test
    void theSameHourTwiceIsNone() {
        QuietHours none = new QuietHours(9, 9);
        assertThat(IntStream.range(0, 24).filter(none::contain)).isEmpty();
    }
}
