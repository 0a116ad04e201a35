package org.meguri.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is yet to come is known to HR alone. */
class HorizonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    @Test
    void onlyHrLooksAtDaysToCome() {
        for (Role role : Role.values()) {
            assertThat(Horizon.reaches(somebody(role), APRIL, TODAY))
                    .as(role.name())
                    .isEqualTo(role == Role.HR);
            assertThat(Horizon.reaches(somebody(role), TODAY, TODAY)).isTrue();
        }
    }

    @Test
    void theLastDayOfAPostSaysWhoMovesAndIsKeptUntilItIsOver() {
        Days ending = Days.between(LocalDate.of(2024, 4, 1), APRIL.minusDays(1));
        assertThat(Horizon.lastDay(somebody(Role.ADMIN), ending, TODAY)).isNull();
        assertThat(Horizon.lastDay(somebody(Role.ADMIN), ending, APRIL.minusDays(1)))
                .isNull();
        assertThat(Horizon.lastDay(somebody(Role.ADMIN), ending, APRIL)).isEqualTo(APRIL.minusDays(1));
        assertThat(Horizon.lastDay(somebody(Role.HR), ending, TODAY)).isEqualTo(APRIL.minusDays(1));
        assertThat(Horizon.lastDay(somebody(Role.HR), Days.from(TODAY), TODAY)).isNull();
    }

    private static Actor somebody(Role role) {
        UUID id = new UUID(1, 1);
        return new Actor(
                id,
                id,
                null,
                null,
                "だれか",
                id,
                id,
                Set.of(role),
                Scope.NONE,
                Scope.NONE,
                Scope.NONE,
                Locale.JAPANESE,
                true,
                false,
                null);
    }
}
