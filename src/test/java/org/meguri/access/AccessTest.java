package org.meguri.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/**
 * Every role at every route. The routes are read from the classes, the decisions from {@code access.csv}: a new route
 * without a decision fails here, and so does a decision without a route.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AccessTest {

    /** Signing out would end the session that the other requests use. */
    private static final Set<String> ENDS_THE_SESSION =
            Set.of("/sign-out", "/api/v1/tokens/current", "/preferences/sessions/end");

    @Inject
    World world;

    @Inject
    FurtherCast cast;

    @Test
    void everyRouteHasADecisionAndEveryDecisionARoute() {
        assertThat(Routes.all().stream().map(Routes.Route::line)).containsExactlyInAnyOrderElementsOf(decisions());
    }

    @Test
    void everyRouteIsEitherOpenToAnyoneOrNamesItsRoles() {
        assertThat(Routes.all())
                .allSatisfy(route -> assertThat(route.roles()).as(route.line()).isNotEmpty());
    }

    @Test
    void nobodyGetsAnywhereWithoutSigningIn() {
        List<Supplier<String>> asked = new ArrayList<>();
        for (Routes.Route route : Routes.all()) {
            if (!route.isPublic()) {
                asked.add(() -> {
                    Wire.Answer answer = send(Wire.stranger(), Map.of(), route);
                    boolean refused = route.isApi()
                            ? answer.status() == 401
                            : answer.status() == 401
                                    || answer.status() == 403
                                    || (answer.status() == 303 || answer.status() == 302)
                                            && answer.location().contains("/sign-in");
                    return refused ? "" : answer.status() + " " + route.line();
                });
            }
        }
        assertThat(atOnce(asked)).isEmpty();
    }

    @Test
    void everyRoleGetsWhereItMayAndNowhereElse() {
        cast.join();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Set<String>> one : FurtherCast.ROLES.entrySet()) {
            Map<String, String> cookies = world.cookies(one.getKey());
            Map<String, String> token = Map.of("_token", token(cookies));
            Wire browser = Wire.browser(cookies);
            Wire program = Wire.bearer(world.token(one.getKey()));
            List<Supplier<String>> reads = new ArrayList<>();
            List<Supplier<String>> acts = new ArrayList<>();
            for (Routes.Route route : Routes.all()) {
                if (route.isPublic() || ENDS_THE_SESSION.contains(route.path())) {
                    continue;
                }
                // a form is sent as a browser does, with the token of its session: what is refused is refused for the
                // role
                boolean posted = route.method().equals("POST") && !route.isApi();
                (route.method().equals("GET") ? reads : acts).add(() -> {
                    int status = send(posted ? browser : program, token, route).status();
                    boolean may = route.roles().stream().anyMatch(one.getValue()::contains);
                    boolean right = may ? status != 401 && status != 403 && status < 500 : status == 403;
                    return right ? "" : one.getKey() + " " + status + " " + route.line();
                });
            }
            wrong.addAll(atOnce(reads));
            acts.stream().map(Supplier::get).filter(text -> !text.isEmpty()).forEach(wrong::add);
        }
        assertThat(wrong).isEmpty();
    }

    /** What was wrong. */
    private static List<String> atOnce(List<Supplier<String>> asked) {
        return AtOnce.all(asked).stream().filter(text -> !text.isEmpty()).toList();
    }

    private static String token(Map<String, String> cookies) {
        return Jsoup.parse(given().cookies(cookies).get("/preferences").asString())
                .selectFirst("form input[name=_token]")
                .val();
    }

    private static Wire.Answer send(Wire wire, Map<String, String> token, Routes.Route route) {
        String path = route.path()
                .replaceAll("\\{[^}]*[iI]d}|\\{id}|\\{blocker}|\\{grant}", "00000000-0000-7000-8000-000000000000")
                .replaceAll("\\{[^}]*}", "nothing");
        boolean upload = route.path().endsWith("/roster-imports")
                || route.path().endsWith("/transfers/{id}/file")
                || route.path().matches("/course-drafts/.*/media")
                || route.path().endsWith("/course-folders")
                || route.path().endsWith("/course-drafts/folders")
                || route.path().endsWith("/transfer-batches/{id}/lines");
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        return switch (route.method()) {
            case "GET" -> wire.get(path);
            case "PUT" -> wire.send("PUT", path, upload ? "text/csv" : "application/json", body);
            case "DELETE" -> wire.send("DELETE", path, "application/json", new byte[0]);
            default ->
                route.isApi()
                        ? wire.send(
                                "POST",
                                path,
                                route.path().endsWith("/folders")
                                        ? "application/zip"
                                        : upload ? "text/csv" : "application/json",
                                body)
                        : upload ? upload(wire, path, token) : wire.form(path, token);
        };
    }

    /** A form with files, of which none was chosen. */
    private static Wire.Answer upload(Wire wire, String path, Map<String, String> token) {
        StringBuilder parts = new StringBuilder();
        Map<String, String> fields = new LinkedHashMap<>(token);
        fields.put("kind", "UNITS");
        fields.forEach((name, value) -> parts.append("--part\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        parts.append("--part--\r\n");
        return wire.send(
                "POST",
                path,
                "multipart/form-data; boundary=part",
                parts.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> decisions() {
        try (InputStream in = AccessTest.class.getResourceAsStream("/access.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
