package org.meguri.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

    private final Account account = new Account(null, null, "hash", true);

    @Test
    void aPasswordThatHasReachedItsAgeHasToBeChangedFirst() {
        account.changePassword("another hash", NOW);
        assertThat(account.mustChange(NOW.plus(Duration.ofDays(90)).minusSeconds(1), 90))
                .isFalse();
        assertThat(account.mustChange(NOW.plus(Duration.ofDays(90)), 90)).isTrue();
    }

    @Test
    void withoutAnAgeLimitAPasswordStays() {
        account.changePassword("another hash", NOW);
        assertThat(account.mustChange(NOW.plus(Duration.ofDays(10_000)), 0)).isFalse();
        assertThat(account.passwordDue(0)).isNull();
    }

    @Test
    void aTemporaryPasswordHasToBeChangedWhateverTheLimit() {
        account.reset("temporary hash", NOW.plus(Duration.ofDays(14)));
        assertThat(account.mustChange(NOW, 0)).isTrue();
    }

    @Test
    void aTemporaryPasswordIsOverWhenItsTimeIs() {
        account.reset("temporary hash", NOW.plus(Duration.ofDays(14)));
        assertThat(account.isTemporaryOver(NOW.plus(Duration.ofDays(14)).minusSeconds(1)))
                .isFalse();
        assertThat(account.isTemporaryOver(NOW.plus(Duration.ofDays(14)))).isTrue();
        account.changePassword("own hash", NOW);
        assertThat(account.isTemporaryOver(NOW.plus(Duration.ofDays(99)))).isFalse();
    }
}
