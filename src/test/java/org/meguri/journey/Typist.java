package org.meguri.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import org.assertj.core.api.Condition;

/**
 * Somebody without a mouse: acts through keys alone, follows links instead of typing addresses, and is shown at every stop
 * where the focus is.
 */
final class Typist implements AutoCloseable {

    /** More than the longest page has. */
    private static final int MOST_STOPS = 300;

    private static final Condition<Boolean> SHOWN = new Condition<>(Boolean.TRUE::equals, "shown where the focus is");

    /** Where the focus is, and whether somebody who looks sees it: an outline of two pixels or more, inside the window. */
    private static final String STOP = """
            () => {
              const at = document.activeElement;
              const look = getComputedStyle(at);
              const box = at.getBoundingClientRect();
              return {
                tag: at.tagName,
                name: at.getAttribute('name') ?? '',
                value: at.value ?? '',
                href: at.getAttribute('href') ?? '',
                words: (at.innerText ?? '').trim(),
                main: at.closest('main') !== null && at.id !== 'main',
                shown: look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2
                    && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
                first: at.classList.contains('skip'),
                html: at.outerHTML.slice(0, 200),
              };
            }""";

    /** A stop of the Tab key. */
    private record Stop(
            String tag,
            String name,
            String value,
            String href,
            String words,
            boolean main,
            boolean shown,
            boolean first,
            String html) {

        static Stop of(Object seen) {
            Map<?, ?> stop = (Map<?, ?>) seen;
            return new Stop(
                    (String) stop.get("tag"),
                    (String) stop.get("name"),
                    (String) stop.get("value"),
                    (String) stop.get("href"),
                    (String) stop.get("words"),
                    (Boolean) stop.get("main"),
                    (Boolean) stop.get("shown"),
                    (Boolean) stop.get("first"),
                    (String) stop.get("html"));
        }

        boolean isLink(String text) {
            return tag.equals("A") && words.contains(text);
        }

        boolean isButton(String text) {
            return tag.equals("BUTTON") && words.contains(text);
        }
    }

    private final Reader reader;
    private final Keyboard keys;
    private int pages;
    private boolean atTheTop;

    /** Signs in by keyboard. */
    Typist(Browser browser, String address, String login) {
        this.reader = new Reader(browser, address, 1366, 768);
        this.keys = reader.page.keyboard();
        reader.page.onLoad(page -> pages++);
        reader.open("/sign-in");
        atTheTop = true;
        type("login", login);
        type("password", "meguri-demo");
        press("Enter");
        assertThat(path()).startsWith("/home");
    }

    String text() {
        return reader.text();
    }

    /** The address without host, query and fragment. */
    String path() {
        return URI.create(reader.page.url()).getPath();
    }

    Reader reader() {
        return reader;
    }

    /** Goes to a link of the page's own content by its words. */
    void follow(String words) {
        reach("the link " + words, stop -> stop.main() && stop.isLink(words));
        press("Enter");
    }

    /** Goes to the first link of the page's own content that leads to an address like this, a regular expression. */
    void followTo(String path) {
        reach(
                "the link to " + path,
                stop -> stop.main() && stop.href().replaceAll("[#?].*", "").matches(path));
        press("Enter");
    }

    /** Goes to one of the main places. */
    void go(String words) {
        reach("the place " + words, stop -> !stop.main() && stop.isLink(words));
        press("Enter");
    }

    /** Presses a button of the page's own content. */
    void push(String words) {
        reach("the button " + words, stop -> stop.main() && stop.isButton(words));
        press("Enter");
    }

    /** Leaves by the button in the head of the page. */
    void signOut() {
        reach("the button サインアウト", stop -> !stop.main() && stop.isButton("サインアウト"));
        press("Enter");
        assertThat(path()).isEqualTo("/sign-in");
    }

    void type(String field, String words) {
        reachField(field);
        keys.type(words);
    }

    /** Types where the page has put the reader. */
    void typeHere(String words) {
        atTheTop = false;
        assertThat(stop().main())
                .as("the page begins in a field of its own content")
                .isTrue();
        keys.type(words);
    }

    /** Sends the form in which the reader is, without going to its button. */
    void send() {
        press("Control+Enter");
    }

    /** Types into a field and sends the form with the Enter key. */
    void search(String field, String words) {
        type(field, words);
        press("Enter");
    }

    /** A date is written as one writes it. */
    void type(String field, LocalDate day) {
        reachField(field);
        keys.type(day.toString());
        assertThat(stop().value()).isEqualTo(day.toString());
    }

    /** Chooses one of a group with the arrow keys; {@code place} counts from nought. */
    void choose(String field, int place) {
        reachField(field);
        if (place == 0) {
            keys.press("Space");
        }
        for (int down = 0; down < place; down++) {
            keys.press("ArrowDown");
        }
    }

    /** Chooses one of a group with the arrow keys by its value. */
    void choose(String field, String value) {
        reachField(field);
        keys.press("Space");
        for (int down = 0; !stop().value().equals(value); down++) {
            assertThat(down).as("%s has %s", field, value).isLessThan(20);
            keys.press("ArrowDown");
        }
    }

    /** Ticks a box. */
    void tick(String field, String value) {
        reach(
                field + " " + value,
                stop -> stop.name().equals(field) && stop.value().equals(value));
        keys.press("Space");
    }

    /** Chooses in a list with the arrow keys, from its first line on. */
    void select(String field, String words) {
        reachField(field);
        keys.press("Home");
        for (int down = 0; !selected().contains(words); down++) {
            assertThat(down).as("%s has %s", field, words).isLessThan(200);
            keys.press("ArrowDown");
        }
    }

    private String selected() {
        return (String) reader.page.evaluate("() => document.activeElement.selectedOptions[0]?.text ?? ''");
    }

    private void reachField(String field) {
        reach("the field " + field, stop -> stop.main() && stop.name().equals(field));
    }

    /** Tab by Tab to a stop: past the navigation where it is in the page's own content, backwards where it lies before it. */
    private void reach(String what, Predicate<Stop> wanted) {
        String back = atTheTop ? "Tab" : "Shift+Tab";
        for (String key : new String[] {"Tab", back}) {
            for (int tab = 0; tab < MOST_STOPS; tab++) {
                Stop stop = stop();
                if (wanted.test(stop)) {
                    return;
                }
                keys.press(key);
                atTheTop = false;
                Stop next = stop();
                if (next.tag().equals("BODY")) {
                    break;
                }
                assertThat(next.shown()).as(() -> path() + ": " + next.html()).is(SHOWN);
            }
        }
        throw new AssertionError("The keyboard does not reach " + what + " on " + reader.page.url());
    }

    private Stop stop() {
        return Stop.of(reader.page.evaluate(STOP));
    }

    /** A key that leads to another page, which is looked at as a whole. */
    private void press(String key) {
        int before = pages;
        keys.press(key);
        reader.page.waitForCondition(() -> pages > before);
        reader.check();
        atTheTop = true;
    }

    /** The first stop of a page leads past the navigation. */
    void skipNavigation() {
        keys.press("Tab");
        assertThat(stop().first()).isTrue();
        assertThat(stop().shown()).is(SHOWN);
        keys.press("Enter");
        keys.press("Tab");
        assertThat(stop().main()).isTrue();
        atTheTop = false;
    }

    @Override
    public void close() {
        reader.close();
    }
}
