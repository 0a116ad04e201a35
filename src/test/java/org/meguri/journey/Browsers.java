package org.meguri.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a browser and a Japanese font on this machine. Where there is none it brings them: Debian's packages when it may
 * install some, else Playwright's own browser. Where neither works it says so; no test is skipped for want of a browser.
 */
final class Browsers {

    private static final List<String> NAMES = List.of(
            "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--font-render-hinting=none");

    private Browsers() {}

    static Playwright playwright() {
        bring();
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Browser launch(Playwright playwright) {
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
        installed().ifPresent(options::setExecutablePath);
        return playwright.chromium().launch(options);
    }

    private static synchronized void bring() {
        List<String> packages = new ArrayList<>();
        if (installed().isEmpty()) {
            packages.add("chromium");
        }
        if (!hasJapaneseFont()) {
            packages.add("fonts-noto-cjk");
        }
        if (packages.isEmpty()) {
            return;
        }
        if (mayInstall()) {
            System.out.println("Bringing " + packages + " for the browser tests");
            run("apt-get", "update");
            List<String> install = new ArrayList<>(List.of("apt-get", "install", "-y", "--no-install-recommends"));
            install.addAll(packages);
            run(install.toArray(String[]::new));
        }
        if (installed().isEmpty()) {
            fetchPlaywrights();
        }
        if (!hasJapaneseFont()) {
            throw new IllegalStateException(
                    "The browser tests need a Japanese font. Please install one, for example fonts-noto-cjk.");
        }
    }

    /** Playwright's own download; its command ends the Java process it runs in, so it gets one of its own. */
    private static void fetchPlaywrights() {
        int code = run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                CLI.class.getName(),
                "install",
                "chromium");
        if (code != 0) {
            throw new IllegalStateException(
                    "The browser tests need Chromium, Chrome or Edge. None is installed, and it could not be brought:"
                            + " please install one, for example the package chromium.");
        }
    }

    private static boolean mayInstall() {
        return "root".equals(System.getProperty("user.name")) && find("apt-get").isPresent();
    }

    private static boolean hasJapaneseFont() {
        if (find("fc-list").isEmpty()) {
            return !System.getProperty("os.name")
                    .toLowerCase(java.util.Locale.ROOT)
                    .contains("linux");
        }
        try {
            Process list = new ProcessBuilder("fc-list", ":lang=ja", "family").start();
            return list.getInputStream().readAllBytes().length > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int run(String... command) {
        try {
            ProcessBuilder process = new ProcessBuilder(command).inheritIO();
            process.environment().put("DEBIAN_FRONTEND", "noninteractive");
            return process.start().waitFor();
        } catch (IOException e) {
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static Optional<Path> installed() {
        return NAMES.stream().flatMap(name -> find(name).stream()).findFirst();
    }

    private static Optional<Path> find(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder.isEmpty() ? "." : folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
