package org.meguri.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A story in a browser on the packaged application with a city of its own. */
abstract class Journey {

    static Demo demo;
    static Browser browser;

    private static Playwright playwright;

    @BeforeAll
    static void start() {
        begin();
    }

    /** For a story that needs further settings: it hides {@link #start}. */
    static void begin(String... settings) {
        demo = Demo.start(settings);
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
            playwright = null;
        }
        if (demo != null) {
            demo.close();
            demo = null;
        }
    }
}
