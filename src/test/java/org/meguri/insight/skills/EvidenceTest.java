package org.meguri.insight.skills;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EvidenceTest {

    private final Evidence evidence = new Evidence();

    @Test
    void nothingIsLevelZeroAndAModuleIsOne() {
        assertThat(evidence.level()).isZero();
        evidence.passed();
        assertThat(evidence.level()).isEqualTo(1);
    }

    @Test
    void oneTryIsTwoHoweverTheModuleWent() {
        evidence.tried(1, 24_320);
        assertThat(evidence.level()).isEqualTo(2);
    }

    @Test
    void manyTriesInAMonthAreNoHabitYet() {
        evidence.tried(9, 24_320);
        evidence.tried(9, 24_321);
        evidence.confirmed();
        assertThat(evidence.level()).isEqualTo(2);
        evidence.tried(1, 24_322);
        assertThat(evidence.level()).isEqualTo(3);
    }

    @Test
    void aHabitThatNobodyConfirmedStaysTried() {
        evidence.tried(1, 1);
        evidence.tried(1, 2);
        evidence.tried(1, 3);
        assertThat(evidence.level()).isEqualTo(2);
    }

    @Test
    void whatAnotherSectionUsedIsTheHighest() {
        evidence.reused();
        assertThat(evidence.level()).isEqualTo(4);
    }

    @Test
    void modulesAddUpToOneSkill() {
        Evidence other = new Evidence();
        evidence.tried(1, 1);
        evidence.tried(1, 2);
        other.tried(1, 2);
        other.tried(1, 3);
        other.confirmed();
        assertThat(evidence.and(other)).satisfies(both -> {
            assertThat(both.level()).isEqualTo(3);
            assertThat(both.tries()).isEqualTo(4);
            assertThat(both.months()).isEqualTo(3);
        });
        assertThat(evidence.level()).as("as it was").isEqualTo(2);
    }
}
