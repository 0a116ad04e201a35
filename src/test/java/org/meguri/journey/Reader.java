package org.meguri.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Somebody at a browser: every page that they come to is checked for accessibility, for errors and for requests elsewhere. */
final class Reader implements AutoCloseable {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    /** Every kind of element in the kind of element around it, with the attributes that say what it is, and the language. */
    private static final String SHAPE = """
            () => document.documentElement.lang + [...new Set([...document.querySelectorAll('body *')].map(element => {
                const kind = one => one.tagName + '.' + one.getAttribute('class');
                const said = [...element.attributes].map(one => one.name).filter(name => !/^(id|href|value)$/.test(name));
                return kind(element.parentElement) + '>' + kind(element) + '[' + said.join() + ']'
                    + (element.children.length || element.textContent.trim() ? '' : 'empty');
            }))].sort().join()
            """;

    /** The shapes that were found readable: the same elements in the same places need not be looked at once more. */
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    private final BrowserContext context;
    private final String address;
    final Page page;

    Reader(Browser browser, String address, int width, int height) {
        this.address = address;
        this.context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale("ja-JP"));
        this.page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.onRequest(request -> assertThat(request.url())
                .as("no request leaves the host")
                .matches(url -> url.startsWith(address) || url.startsWith("data:")));
    }

    static Reader signedIn(Browser browser, String address, String login) {
        Reader reader = new Reader(browser, address, 1366, 768);
        reader.signIn(login);
        return reader;
    }

    void signIn(String login) {
        open("/sign-in");
        page.fill("[name=login]", login);
        page.fill("[name=password]", "meguri-demo");
        page.locator("main form button").first().click();
        page.waitForURL(Pattern.compile(".*/home.*"));
        check();
    }

    /** Goes to a page and looks at it. */
    void open(String path) {
        int status = page.navigate(address + path).status();
        assertThat(status).as(path).isEqualTo(200);
        check();
    }

    /** Follows the link or presses the button with these words. */
    void press(String words) {
        Locator button = page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words));
        Locator target = button.count() > 0
                ? button.first()
                : page.locator("main")
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words))
                        .first();
        target.click();
        page.waitForLoadState();
        check();
    }

    void fill(String field, String text) {
        page.locator("main [name='" + field + "']").first().fill(text);
    }

    void choose(String field, String value) {
        page.locator("main [name='" + field + "'][value='" + value + "']")
                .first()
                .check();
    }

    String text() {
        return page.locator("main").innerText();
    }

    /** The page is there, whole and readable for everybody. */
    void check() {
        assertThat(page.title()).as(page.url()).isNotBlank();
        if (!SEEN.add(page.viewportSize().width + page.evaluate(SHAPE).toString())) {
            return;
        }
        AxeRunOptions options = new AxeRunOptions();
        // what is right need not be gathered
        options.setResultTypes(List.of("violations"));
        var found = new AxeBuilder(page)
                .options(options)
                .withTags(RULES)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        assertThat(found)
                .as(() -> page.url() + ": "
                        + found.stream()
                                .map(rule -> rule.getId() + " "
                                        + rule.getNodes().stream()
                                                .limit(3)
                                                .map(node -> node.getHtml())
                                                .toList())
                                .toList())
                .isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
