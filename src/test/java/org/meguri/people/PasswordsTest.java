package org.meguri.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.meguri.testing.TestDatabase;

/** Passwords are kept as hashes that say how they were made. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PasswordsTest {

    @Inject
    Passwords passwords;

    @Test
    void aPasswordThatWasKeptWithAnotherSettingIsStillKnown() {
        String kept = Password.hash("まえのことば2026")
                .addRandomSalt(16)
                .with(Argon2Function.getInstance(8 * 1024, 3, 1, 32, Argon2.ID))
                .getResult();
        assertThat(passwords.matches("まえのことば2026", kept)).isTrue();
        assertThat(passwords.matches("まえのことば2027", kept)).isFalse();
    }

    @Test
    void thePasswordItselfIsNowhereInWhatIsKeptAndEveryHashDiffers() {
        String one = passwords.hash("しらないことば7");
        assertThat(one).startsWith("$argon2id$").doesNotContain("しらないことば7").isNotEqualTo(passwords.hash("しらないことば7"));
        assertThat(passwords.matches("しらないことば7", one)).isTrue();
    }
}
