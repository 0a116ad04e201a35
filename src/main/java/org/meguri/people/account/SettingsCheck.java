package org.meguri.people.account;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.meguri.people.PeopleConfig;

/** Looks at the settings of signing in before anybody does: a mistake stops the start and is named with what may stand. */
@Startup
@Singleton
public class SettingsCheck {

    private static final List<Duration> IDLE =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofMinutes(60));

    SettingsCheck(PeopleConfig config) {
        List<String> mistakes = mistakes(config);
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException("Settings to correct: " + String.join(" ", mistakes));
        }
    }

    /** What is wrong with the settings, a sentence each. */
    static List<String> mistakes(PeopleConfig config) {
        List<String> mistakes = new ArrayList<>();
        if (!IDLE.contains(config.idle())) {
            mistakes.add("meguri.sign-in.idle is " + config.idle() + "; it may be PT5M, PT15M, PT30M or PT60M.");
        }
        between(mistakes, "password-length", config.passwordLength(), 8, 64);
        between(mistakes, "password-kinds", config.passwordKinds(), 1, 4);
        between(mistakes, "password-history", config.passwordHistory(), 0, 12);
        between(mistakes, "password-days", config.passwordDays(), 0, 3650);
        between(mistakes, "temporary-days", config.temporaryDays(), 1, 90);
        between(mistakes, "failures", config.failures(), 3, 100);
        between(mistakes, "hashing", config.hashing(), 1, 64);
        between(mistakes, "lock", config.lock(), Duration.ofSeconds(1), Duration.ofDays(1));
        between(mistakes, "shared-idle", config.sharedIdle(), Duration.ofSeconds(10), Duration.ofMinutes(30));
        between(mistakes, "shared-code", config.sharedCode(), Duration.ofMinutes(5), Duration.ofDays(14));
        if (config.sharedWarning().isNegative() || config.sharedWarning().compareTo(config.sharedIdle()) >= 0) {
            mistakes.add("meguri.sign-in.shared-warning is " + config.sharedWarning()
                    + "; it has to be shorter than meguri.sign-in.shared-idle, " + config.sharedIdle() + ".");
        }
        return mistakes;
    }

    private static <T extends Comparable<T>> void between(List<String> mistakes, String key, T value, T least, T most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            mistakes.add("meguri.sign-in." + key + " is " + value + "; it may be " + least + " to " + most + ".");
        }
    }
}
