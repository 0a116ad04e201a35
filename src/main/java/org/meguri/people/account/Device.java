package org.meguri.people.account;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The browser and the system behind a User-Agent, in two words that a reader recognises.
 *
 * @param browser its name; null when it is none that we know, as with programs
 * @param system the name of the system; null when it is none that we know
 */
public record Device(@Nullable String browser, @Nullable String system) {

    /** In order: an Edge calls itself Chrome and Safari too. */
    private static final String[][] BROWSERS = {
        {"edg", "Edge"},
        {"opr/", "Opera"},
        {"firefox/", "Firefox"},
        {"fxios", "Firefox"},
        {"chrome/", "Chrome"},
        {"crios", "Chrome"},
        {"safari/", "Safari"}
    };

    private static final String[][] SYSTEMS = {
        {"windows", "Windows"},
        {"iphone", "iPhone"},
        {"ipad", "iPad"},
        {"android", "Android"},
        {"cros", "ChromeOS"},
        {"mac os", "macOS"},
        {"linux", "Linux"}
    };

    /** Reads what a browser calls itself. */
    public static Device of(@Nullable String userAgent) {
        String lower = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
        return new Device(first(BROWSERS, lower), first(SYSTEMS, lower));
    }

    public boolean isKnown() {
        return browser != null || system != null;
    }

    /** Both names, as far as they are known: 「Edge / Windows」. */
    public String label() {
        return Stream.of(browser == null ? "" : browser, system == null ? "" : system)
                .filter(name -> !name.isEmpty())
                .reduce((one, other) -> one + " / " + other)
                .orElse("");
    }

    private static @Nullable String first(String[][] known, String lower) {
        for (String[] pair : known) {
            if (lower.contains(pair[0])) {
                return pair[1];
            }
        }
        return null;
    }
}
