package org.meguri.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the pictures of the main pages for {@code docs/screenshots} from a running demo: {@code ./mvnw -Pscreenshots}.
 */
public final class Screenshots {

    private static final Map<String, List<String>> PAGES = pages();

    private Screenshots() {}

    private static Map<String, List<String>> pages() {
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("", List.of("/sign-in"));
        pages.put(
                "employee",
                List.of("/home", "/courses", "/courses/AI-WRITING", "/practices", "/cases", "/tasks", "/preferences"));
        pages.put("trainer", List.of("/home/trainer", "/assignments/new"));
        pages.put("manager", List.of("/home/manager", "/loops"));
        pages.put("hr", List.of("/home/hr", "/people", "/roster-imports", "/units", "/programme"));
        pages.put("owner", List.of("/home/owner"));
        pages.put("admin", List.of("/home/admin"));
        return pages;
    }

    /** @param args the address of the demo, the folder, and optionally login=path pairs to take instead */
    public static void main(String[] args) {
        String base = args[0];
        Path out = Path.of(args[1]);
        Map<String, List<String>> pages = new LinkedHashMap<>();
        for (int i = 2; i < args.length; i++) {
            String[] pair = args[i].split("=", 2);
            pages.computeIfAbsent(pair[0], key -> new java.util.ArrayList<>()).add(pair[1]);
        }
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.launch(playwright)) {
            (pages.isEmpty() ? PAGES : pages).forEach((login, paths) -> {
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
                        new Page.ScreenshotOptions().setPath(out.resolve(name)).setFullPage(true));
                System.out.println(status + " " + name);
            }
        }
    }
}
