package org.meguri.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meguri.people.PeopleConfig;

class SettingsCheckTest {

    @Test
    void whatComesByDefaultIsRight() {
        assertThat(mistakes("session", "PT12H")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT5M", "PT15M", "PT30M", "PT60M", "PT1H"})
    void theFourIdleLimitsMayStand(String idle) {
        assertThat(mistakes("idle", idle)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT7M", "PT61M", "PT12H"})
    void anyOtherIdleLimitIsNamedWithWhatMayStand(String idle) {
        assertThat(mistakes("idle", idle))
                .singleElement()
                .asString()
                .contains("meguri.sign-in.idle")
                .contains("PT5M, PT15M, PT30M or PT60M");
    }

    @Test
    void fiveKindsOfCharactersDoNotExist() {
        assertThat(mistakes("password-kinds", "5"))
                .containsExactly("meguri.sign-in.password-kinds is 5; it may be 1 to 4.");
    }

    @Test
    void aWarningThatIsLongerThanTheWaitIsRefused() {
        assertThat(mistakes("shared-warning", "PT5M")).hasSize(1);
    }

    private static List<String> mistakes(String key, String value) {
        return SettingsCheck.mistakes(new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(PeopleConfig.class)
                .withSources(new PropertiesConfigSource(Map.of("meguri.sign-in." + key, value), "test", 100))
                .build()
                .getConfigMapping(PeopleConfig.class));
    }
}
