package org.meguri.practice.confirm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseTimesTest {

    @Test
    void halfOfTheAnswersCameWithinTheMedian() {
        assertThat(ResponseTimes.days(List.of(9, 1, 2, 3))).contains(new ResponseTimes.Days(2, 9, 4));
        assertThat(ResponseTimes.days(List.of(5))).contains(new ResponseTimes.Days(5, 5, 1));
    }

    @Test
    void whoHasNotAnsweredHasNoTime() {
        assertThat(ResponseTimes.days(List.of())).isEmpty();
    }
}
