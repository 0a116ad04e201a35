package org.meguri.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every role goes to every place that has an address of its own, and from there to one page of every kind that it links to:
 * each is there and readable for everybody.
 */
class EveryPageJourneyIT extends Journey {

    /** One who has the role, in the sample city. */
    private static final Map<String, String> LOGINS = logins();

    /** Leaving ends the walk. */
    private static final Set<String> LEAVES = Set.of("/sign-out", "/sign-in", "/q/dev-ui");

    private static Map<String, String> logins() {
        Map<String, String> logins = new LinkedHashMap<>();
        logins.put("HR", "hr");
        logins.put("ADMIN", "admin");
        logins.put("OWNER", "owner");
        logins.put("TRAINER", "trainer");
        logins.put("MANAGER", "manager");
        logins.put("CONTACT", "colleague");
        logins.put("EMPLOYEE", "employee");
        return logins;
    }

    @Test
    void everyPageIsThereAndReadableForEverybody() {
        Set<String> kinds = new HashSet<>();
        Map<String, Deque<String>> places = places(kinds);
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Map.Entry<String, Deque<String>> one : places.entrySet()) {
            try (Reader reader = Reader.signedIn(browser, demo.address(), one.getKey())) {
                Deque<String> next = one.getValue();
                while (!next.isEmpty()) {
                    String path = next.poll();
                    Response answer = go(reader, path);
                    if (answer != null && answer.status() >= 500) {
                        wrong.add(one.getKey() + " " + answer.status() + " " + path);
                    }
                    if (answer != null && answer.status() == 200 && isPage(answer)) {
                        reader.check();
                        seen++;
                        links(reader).stream()
                                .filter(link -> kinds.add(kind(link)))
                                .forEach(next::add);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).as("pages looked at").isGreaterThan(80);
    }

    /** What came of going there; nothing where a file is handed over. */
    private @Nullable Response go(Reader reader, String path) {
        try {
            return reader.page.navigate(demo.address() + path);
        } catch (PlaywrightException download) {
            return null;
        }
    }

    private static boolean isPage(Response answer) {
        return Objects.requireNonNullElse(answer.headers().get("content-type"), "")
                .startsWith("text/html");
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Reader reader) {
        return ((List<String>) reader.page.evaluate("""
                        () => [...document.querySelectorAll('main a[href^="/"]')].map(link => link.getAttribute('href'))
                        """))
                .stream()
                        .map(link -> link.replaceAll("#.*", ""))
                        .filter(link -> LEAVES.stream().noneMatch(link::startsWith))
                        .toList();
    }

    /** Two addresses of one kind differ in what they are about: an id, a code, what is asked for. */
    private static String kind(String link) {
        return link.replaceAll("\\?.*", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")
                .replaceAll("/[A-Z0-9][A-Z0-9-]*(?=/|$)", "/{code}")
                .replaceAll("/\\d+(?=/|$)", "/{number}");
    }

    /** The addresses without anything to fill in, by who goes there. */
    private static Map<String, Deque<String>> places(Set<String> kinds) {
        Map<String, Deque<String>> places = new LinkedHashMap<>();
        LOGINS.values().forEach(login -> places.put(login, new ArrayDeque<>()));
        for (String line : decisions()) {
            String[] parts = line.split(",");
            if (!parts[0].equals("GET") || parts[1].startsWith("/api/") || parts[1].contains("{")) {
                continue;
            }
            List<String> roles = Arrays.asList(parts[2].split(" "));
            LOGINS.entrySet().stream()
                    .filter(role -> roles.contains(role.getKey()))
                    .findFirst()
                    .filter(role -> LEAVES.stream().noneMatch(parts[1]::startsWith) && kinds.add(kind(parts[1])))
                    .ifPresent(role -> places.get(role.getValue()).add(parts[1]));
        }
        return places;
    }

    private static List<String> decisions() {
        try (InputStream in = EveryPageJourneyIT.class.getResourceAsStream("/access.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
