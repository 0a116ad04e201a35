package org.meguri.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the pictures of the main pages for {@code docs/screenshots} from a demo: {@code ./mvnw -Pscreenshots}.
 */
public final class Screenshots {

    private static final Map<String, List<String>> PAGES = pages();

    private Screenshots() {}

    private static Map<String, List<String>> pages() {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("", List.of("/sign-in"));
        pages.put("employee", List.of("/home", "/courses/AI-WRITING", "/cases"));
        pages.put("trainer", List.of("/home/trainer"));
        pages.put("manager", List.of("/home/manager"));
        pages.put("hr", List.of("/home/hr"));
        pages.put("owner", List.of("/home/owner"));
        pages.put("admin", List.of("/home/admin"));
        return pages;
    }

    /**
     * @param args none to start a demo and take the pictures of the documents; or the address of a running one, a folder
     *     and any number of login=path
     */
    public static void main(String[] args) {
        if (args.length == 0) {
            try (Demo demo = Demo.start()) {
                take(demo.address(), Path.of("docs/screenshots"), PAGES);
            }
            return;
        }
        Map<String, List<String>> pages = new LinkedHashMap<>();
        for (int i = 2; i < args.length; i++) {
            String[] pair = args[i].split("=", 2);
            pages.computeIfAbsent(pair[0], key -> new ArrayList<>()).add(pair[1]);
        }
        take(args[0], Path.of(args[1]), pages.isEmpty() ? PAGES : pages);
    }

    private static void take(String base, Path out, Map<String, List<String>> pages) {
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.launch(playwright)) {
            pages.forEach((login, paths) -> {
                take(browser, base, out, login, paths, 1366, 768);
                take(browser, base, out, login, paths, 390, 844);
            });
        }
    }

    private static void take(
            Browser browser, String base, Path out, String login, List<String> paths, int width, int height) {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale("ja-JP"))) {
            Page page = context.newPage();
            if (!login.isEmpty()) {
                page.navigate(base + "/sign-in");
                page.fill("[name=login]", login);
                page.fill("[name=password]", "meguri-demo");
                page.click("main form button");
                page.waitForURL(url -> !url.contains("/sign-in"));
            }
            for (String path : paths) {
                int status = page.navigate(base + path).status();
                String name = (login.isEmpty() ? "anyone" : login) + path.replaceAll("[^A-Za-z0-9]+", "-") + "-" + width
                        + ".png";
                page.screenshot(
                        new Page.ScreenshotOptions().setPath(out.resolve(name)).setFullPage(out.endsWith("shots")));
                System.out.println(status + " " + name);
            }
        }
    }
}
