package org.meguri.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void sharesAreRoundedToTenthsOfAPercent() {
        assertThat(new Share(165, 520).percent()).isEqualTo("31.7");
        assertThat(new Share(1, 3).percent()).isEqualTo("33.3");
        assertThat(new Share(2, 3).percent()).isEqualTo("66.7");
        assertThat(new Share(1, 2).percent()).isEqualTo("50.0");
    }

    @Test
    void halfATenthIsRoundedUp() {
        assertThat(new Share(1, 16).percent()).isEqualTo("6.3");
        assertThat(new Share(1, 400).percent()).isEqualTo("0.3");
    }

    @Test
    void somethingIsNeverShownAsNothing() {
        assertThat(new Share(1, 100_000).percent()).isEqualTo("0.1");
        assertThat(new Share(1, 100_000).length()).isEqualTo(1);
        assertThat(new Share(0, 100_000).percent()).isEqualTo("0.0");
        assertThat(new Share(0, 100_000).length()).isZero();
    }

    @Test
    void nearlyAllIsNeverShownAsAll() {
        assertThat(new Share(99_999, 100_000).percent()).isEqualTo("99.9");
        assertThat(new Share(7, 7).percent()).isEqualTo("100.0");
        assertThat(new Share(7, 7).length()).isEqualTo(100);
    }

    @Test
    void nothingIsKnownWhileNothingIsDue() {
        assertThat(new Share(0, 0).isKnown()).isFalse();
        assertThat(new Share(0, 0).percent()).isEqualTo("0.0");
        assertThat(new Share(0, 1).isKnown()).isTrue();
    }
}
