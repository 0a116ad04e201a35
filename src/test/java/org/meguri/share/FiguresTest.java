package org.meguri.share;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void savingsCountEveryOccurrence() {
        Figures figures = Figures.of(2, 3, 360, 110, 50);

        assertThat(figures.savedMinutes()).isEqualTo(250);
        assertThat(figures.baselineMinutes()).isEqualTo(120);
        assertThat(figures.averageMinutes()).isEqualTo(37);
    }

    @Test
    void aProjectionIsKeptApartFromWhatWasSaved() {
        Figures figures = Figures.of(1, 1, 120, 60, 50);

        assertThat(figures.savedMinutes()).isEqualTo(60);
        assertThat(figures.perYear()).isEqualTo(3_000);
        assertThat(figures.hoursPerYear()).isEqualTo(50);
    }

    @Test
    void takingLongerIsANegativeSaving() {
        Figures figures = Figures.of(1, 1, 60, 75, 10);

        assertThat(figures.savedMinutes()).isEqualTo(-15);
        assertThat(figures.savedEach()).isEqualTo(-15);
        assertThat(figures.slowerBy()).isEqualTo(15);
    }
}
