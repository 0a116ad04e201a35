package org.meguri.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A story in a browser on the packaged application with a city of its own; two stories are walked at a time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Journey {

    Demo demo;
    Browser browser;

    private final String[] settings;
    private Playwright playwright;

    /** @param settings further settings of the application, as they stand on the command line of Java */
    Journey(String... settings) {
        this.settings = settings;
    }

    @BeforeAll
    void start() {
        demo = Demo.start(settings);
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
    }

    @AfterAll
    void stop() {
        if (playwright != null) {
            playwright.close();
        }
        if (demo != null) {
            demo.close();
        }
    }
}
