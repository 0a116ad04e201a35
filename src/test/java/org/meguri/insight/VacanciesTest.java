package org.meguri.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.meguri.people.Duty;
import org.meguri.people.Posting;

class VacanciesTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final UUID UNIT = new UUID(0, 1);

    private static Vacancies.Posts posts(Duty duty, Posting.State state, long here) {
        return new Vacancies.Posts(UNIT, duty, state, here, APRIL, LocalDate.MAX);
    }

    @Test
    void aUnitWithStaffAtWorkCanBeSilent() {
        assertThat(Vacancies.staffed(List.of(posts(Duty.STAFF, Posting.State.WORKING, 3))))
                .containsExactly(UNIT);
    }

    @Test
    void whereEverybodyIsAwayNobodyCouldPractise() {
        assertThat(Vacancies.staffed(List.of(
                        posts(Duty.STAFF, Posting.State.LEAVE, 38), posts(Duty.STAFF, Posting.State.WORKING, 0))))
                .isEmpty();
    }

    @Test
    void theMayorAndTheDeputiesAreNoSilentDepartment() {
        assertThat(Vacancies.staffed(List.of(
                        posts(Duty.HEAD, Posting.State.WORKING, 1), posts(Duty.DEPUTY, Posting.State.WORKING, 3))))
                .isEmpty();
    }
}
