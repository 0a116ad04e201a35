package org.meguri.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/**
 * The same request of every role against an object of the actor's own unit, of a sibling 課, of the 部 above, of another
 * 部 and of another body. What is expected is written in {@code scope.csv}. The routes are read from their classes: one
 * that names a person, a unit or anything that belongs to one fails here until it has a decision for every role that its
 * door lets in. Whom the door keeps out is held by {@link AccessTest}.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ScopeTest {

    /** Staff numbers by place: own, sibling, parent, foreign. */
    private static final Map<String, List<String>> SEEN_FROM = Map.of(
            "GENERAL", List.of("000103", "000107", "000104", "000203"),
            "CITIZENS", List.of("000202", "000203", "000205", "000101"),
            "ENVIRONMENT", List.of("000203", "000202", "000205", "000103"),
            "PERSONNEL", List.of("000107", "000101", "000104", "000203"),
            // somebody of a 部: beside it stands the other 部, above it the body itself
            "DEPARTMENT", List.of("000104", "000205", "000001", "000203"));

    private static final Map<String, String> HOMES = Map.of(
            "EMPLOYEE", "GENERAL",
            "MANAGER", "GENERAL",
            "CONTACT", "CITIZENS",
            "OWNER", "DEPARTMENT",
            "ADMIN", "ENVIRONMENT",
            "AUDITOR", "ENVIRONMENT",
            "LEADER", "ENVIRONMENT",
            "PARTNER", "ENVIRONMENT");

    private static final String TOWN = ScopeObjects.TOWN + "000003";

    /** Parameters of an address that name nothing of anybody: what they may hold is the same in every body. */
    private static final Set<String> COMMON = Set.of("code", "kind", "token", "file", "stem", "question");

    /** Questions and fields that name somebody, a unit, or something that is theirs. */
    private static final Set<String> ABOUT = Set.of(
            "unit",
            "person",
            "people",
            "assignee",
            "staffNumber",
            "staffNumbers",
            "practice",
            "practices",
            "case",
            "lookBack",
            "colleagues",
            "owner",
            "programme",
            "partner",
            "licences",
            "proof",
            "blocker",
            "decider",
            "scope",
            "units",
            "exceptUnits",
            "criteria",
            "include",
            "exclude",
            "measuredBy",
            "steward",
            "into",
            "instead");

    /** Questions and fields that say what, when and how, and not whose. */
    private static final Set<String> PLAIN = Scopes.plain();

    private static final Set<String> INSTALLATION = Set.of("INSTALLATION");

    private static final int NOT_IN_IT = 204;

    @Inject
    World world;

    @Inject
    FurtherCast cast;

    @Inject
    ScopeObjects objects;

    private final Map<String, String> requests = Scopes.requests();
    /** What was made last for a subject, and of which kind: whatever was made before may be out of date. */
    private final Map<String, Map<String, String>> made = new HashMap<>();

    private final Map<String, String> lastKind = new HashMap<>();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private Instant signedInAt = Instant.now();

    @Test
    void everyRoleReachesAsFarAsItsUnitsAndNoFurther() {
        cast.join();
        List<String> wrong = new ArrayList<>();
        // what is only looked at is looked at first, and accounts are closed when nobody needs them any more
        for (Scopes.Decision decision : Scopes.all().stream()
                .sorted(Comparator.comparing(
                                (Scopes.Decision one) -> !one.method().equals("GET"))
                        .thenComparing(one -> one.object().equals("account")))
                .toList()) {
            stayAwake();
            List<String> got = new ArrayList<>();
            for (int i = 0; i < Scopes.PLACES.size(); i++) {
                String expected = decision.expected().get(i);
                got.add(expected.equals(Scopes.NOT_ASKED) ? expected : String.valueOf(send(decision, i)));
            }
            if (!got.equals(decision.expected())) {
                wrong.add(decision.role() + " " + decision.request() + " of a " + decision.object() + ": " + got
                        + " instead of " + decision.expected());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyDecisionIsAboutARoute() {
        List<String> routes = Routes.all().stream()
                .map(route -> route.method() + " " + route.path())
                .toList();
        assertThat(routes)
                .containsAll(Scopes.all().stream().map(Scopes.Decision::route).toList());
        assertThat(routes).containsAll(Scopes.requests().keySet());
        assertThat(FurtherCast.LOGINS.keySet())
                .containsAll(Scopes.all().stream().map(Scopes.Decision::role).toList());
    }

    @Test
    void everyRouteThatNamesSomebodyOrAUnitHasADecisionForEveryRoleThatItLetsIn() {
        Map<String, Set<String>> decided = new TreeMap<>();
        Map<String, Set<String>> asked = new TreeMap<>();
        for (Scopes.Decision decision : Scopes.all()) {
            decided.computeIfAbsent(decision.route(), key -> new TreeSet<>()).add(decision.role());
            asked.computeIfAbsent(decision.route(), key -> new TreeSet<>()).add(decision.address());
        }
        List<String> missing = new ArrayList<>();
        for (Routes.Route route : Routes.all()) {
            if (!isScoped(route)) {
                continue;
            }
            String name = route.method() + " " + route.path();
            FurtherCast.LOGINS.forEach((role, login) -> {
                boolean in =
                        route.roles().stream().anyMatch(Objects.requireNonNull(FurtherCast.ROLES.get(login))::contains);
                if (in && !decided.getOrDefault(name, Set.of()).contains(role)) {
                    missing.add(role + " " + name);
                }
            });
            for (String query : route.queries()) {
                if (ABOUT.contains(query)
                        && asked.getOrDefault(name, Set.of()).stream()
                                .noneMatch(address -> address.matches(".*[?&]" + query + "=.*"))) {
                    missing.add(name + "?" + query + "=");
                }
            }
        }
        assertThat(missing).as("to be decided in scope.csv").isEmpty();
    }

    @Test
    void ofEveryQuestionAndFieldItIsSaidWhetherItNamesSomebody() {
        Set<String> unknown = new TreeSet<>();
        for (Routes.Route route : Routes.all()) {
            if (!route.isPublic() && !INSTALLATION.equals(route.roles())) {
                Stream.concat(route.queries().stream(), route.fields().stream())
                        .filter(name -> !ABOUT.contains(name) && !PLAIN.contains(name))
                        .forEach(name -> unknown.add(name + " in " + route.line()));
            }
        }
        assertThat(unknown).isEmpty();
    }

    /** Whether it matters whose the thing is that the route names. Who opens bodies is in none of them. */
    private static boolean isScoped(Routes.Route route) {
        return !route.isPublic()
                && !INSTALLATION.equals(route.roles())
                && (Stream.of(route.path().split("[{}]"))
                                .filter(part -> !part.contains("/"))
                                .anyMatch(name -> !name.isEmpty() && !COMMON.contains(name))
                        || Stream.concat(route.queries().stream(), route.fields().stream())
                                .anyMatch(ABOUT::contains));
    }

    /** A token is good for ten minutes. */
    private void stayAwake() {
        if (signedInAt.plus(Duration.ofMinutes(6)).isBefore(Instant.now())) {
            signedInAt = Instant.now();
            world.signInAgain();
            cookies.clear();
        }
    }

    private static String subject(String role, int place) {
        if (place == 0) {
            String login = Objects.requireNonNull(FurtherCast.LOGINS.get(role));
            return World.CAST.getOrDefault(login, FurtherCast.NUMBERS.get(login));
        }
        return place == 5
                ? TOWN
                : SEEN_FROM.get(HOMES.getOrDefault(role, "PERSONNEL")).get(place - 1);
    }

    private int send(Scopes.Decision decision, int place) {
        String login = Objects.requireNonNull(FurtherCast.LOGINS.get(decision.role()));
        String kind = decision.object();
        String whose = subject(decision.role(), place);
        if (ScopeObjects.OF_THE_BODY.contains(kind) && !whose.equals(TOWN)) {
            whose = "000301";
        }
        String subject = whose;
        String self = place == 0 ? login : null;
        String key = kind.equals("slip") && self != null ? self : subject;
        Map<String, String> values = kind.equals(lastKind.get(key)) ? made.get(key) : objects.of(kind, subject, self);
        made.put(key, values);
        lastKind.put(key, kind);
        Wire.Answer answer = send(decision, login, values);
        if (!decision.method().equals("GET") && !ScopeObjects.LASTING.contains(kind) && answer.status() < 400) {
            // what was changed has to be made anew; what was refused is as it was
            lastKind.remove(key);
        }
        if (kind.startsWith("in:") && answer.status() == 200) {
            String text = answer.text();
            boolean named = kind.equals("in:loop") && !decision.path().startsWith("/api/");
            boolean seen = text.contains(Objects.requireNonNull(values.get(named ? "name" : "id")));
            return seen ? 200 : NOT_IN_IT;
        }
        return answer.status();
    }

    private Wire.Answer send(Scopes.Decision decision, String login, Map<String, String> values) {
        String address = fill(decision.address(), values);
        boolean api = decision.path().startsWith("/api/");
        String body = fill(requests.getOrDefault(decision.route(), api ? "{}" : ""), values);
        if (!api && decision.method().equals("POST")) {
            return form(login, address, body, decision.path().matches(".*/(file|media)") && body.isEmpty());
        }
        boolean sends = decision.method().equals("PUT") || decision.method().equals("POST");
        return Wire.bearer(world.token(login))
                .send(
                        decision.method(),
                        address,
                        body.startsWith("{") ? "application/json" : "text/csv",
                        sends ? body.getBytes(StandardCharsets.UTF_8) : new byte[0]);
    }

    /** A form as a browser sends it, with the token of its session: what is refused is refused for the object. */
    private Wire.Answer form(String login, String address, String body, boolean file) {
        Map<String, String> session = cookies.computeIfAbsent(login, world::cookies);
        String token = tokens.computeIfAbsent(
                session.toString(),
                key -> Jsoup.parse(given().cookies(session).get("/preferences").asString())
                        .selectFirst("form input[name=_token]")
                        .val());
        if (file) {
            String parts = "--part\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\n" + token
                    + "\r\n--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                    + "Content-Type: text/csv\r\n\r\n職員番号\r\n\r\n--part--\r\n";
            return Wire.browser(session)
                    .send(
                            "POST",
                            address,
                            "multipart/form-data; boundary=part",
                            parts.getBytes(StandardCharsets.UTF_8));
        }
        StringBuilder fields = new StringBuilder("_token=").append(Wire.encoded(token));
        for (String field : body.split("&")) {
            if (!field.isEmpty()) {
                fields.append('&')
                        .append(Wire.encoded(field.replaceFirst("=.*", "")))
                        .append('=')
                        .append(Wire.encoded(field.replaceFirst("[^=]*=", "")));
            }
        }
        return Wire.browser(session)
                .send(
                        "POST",
                        address,
                        "application/x-www-form-urlencoded; charset=UTF-8",
                        fields.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String fill(String text, Map<String, String> values) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled.replace("{code}", "AI-WRITING")
                .replace("{today}", LocalDate.now(ZoneId.of("Asia/Tokyo")).toString())
                .replace(
                        "{soon}",
                        LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(3).toString());
    }
}
