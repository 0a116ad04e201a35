package org.meguri.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.meguri.platform.problem.Invalid;

class LgCodeTest {

    @Test
    void aCodeWithItsCheckDigitIsTakenAsOfficesWriteIt() {
        assertThat(LgCode.parse(" ９９００１９ ").digits()).isEqualTo("990019");
        assertThat(LgCode.parse("131016").digits()).isEqualTo("131016");
    }

    @Test
    void aWrongCheckDigitIsNamedAsSuchAndAWrongShapeAsAWrongShape() {
        assertThat(reason("990018")).isEqualTo("lg-code-check");
        assertThat(reason("99001")).isEqualTo("lg-code");
        assertThat(reason("青葉野市")).isEqualTo("lg-code");
    }

    @Test
    void noMunicipalityCanHaveTheCodeOfTheInstallation() {
        assertThat(reason(Body.INSTALLATION)).isEqualTo("lg-code-check");
    }

    private static String reason(String typed) {
        return catchThrowableOfType(Invalid.class, () -> LgCode.parse(typed))
                .faults()
                .get(0)
                .code();
    }
}
