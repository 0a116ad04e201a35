package org.meguri.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
    private static final Duration LOCK = Duration.ofMinutes(15);

    @Test
    void twoSlipsOfTheFingerCostNothing() {
        assertThat(after(2).refusal(NOW)).isZero();
    }

    @Test
    void fromTheThirdOnTheAnswerWaitsTwiceAsLongEachTime() {
        assertThat(after(3).refusal(NOW)).isEqualTo(Duration.ofSeconds(2));
        assertThat(after(4).refusal(NOW)).isEqualTo(Duration.ofSeconds(4));
        assertThat(after(9).refusal(NOW)).isEqualTo(Duration.ofSeconds(128));
    }

    @Test
    void atTheLimitItIsLockedForTheWholeTime() {
        assertThat(after(10).refusal(NOW)).isEqualTo(LOCK);
    }

    @Test
    void afterTheLockTheCountBeginsAnew() {
        Patience later = after(10).fail(NOW.plus(LOCK), 10, LOCK);
        assertThat(later.failures()).isEqualTo(1);
        assertThat(later.refusal(NOW.plus(LOCK))).isZero();
    }

    private static Patience after(int failures) {
        Patience patience = Patience.FRESH;
        for (int i = 0; i < failures; i++) {
            patience = patience.fail(NOW, 10, LOCK);
        }
        return patience;
    }
}
