package org.meguri.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
                RequestSpecification request = given().redirects().follow(false);
                asked.add(() -> {
                    Response answer = send(request, route);
                    boolean refused = route.isApi()
                            ? answer.statusCode() == 401
                            : answer.statusCode() == 401
                                    || answer.statusCode() == 403
                                    || (answer.statusCode() == 303 || answer.statusCode() == 302)
                                            && answer.header("Location").contains("/sign-in");
                    return refused ? "" : answer.statusCode() + " " + route.line();
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
            Supplier<RequestSpecification> form = form(one.getKey());
            List<Supplier<String>> reads = new ArrayList<>();
            List<Supplier<String>> acts = new ArrayList<>();
            for (Routes.Route route : Routes.all()) {
                if (route.isPublic() || ENDS_THE_SESSION.contains(route.path())) {
                    continue;
                }
                // a form is sent as a browser does, with the token of its session: what is refused is refused for the
                // role
                boolean posted = route.method().equals("POST") && !route.isApi();
                RequestSpecification request = (posted ? form.get() : world.as(one.getKey()))
                        .redirects()
                        .follow(false);
                (route.method().equals("GET") ? reads : acts).add(() -> {
                    int status = send(request, route).statusCode();
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

    private Supplier<RequestSpecification> form(String login) {
        Map<String, String> cookies = world.cookies(login);
        String token = Jsoup.parse(given().cookies(cookies).get("/preferences").asString())
                .selectFirst("form input[name=_token]")
                .val();
        return () -> given().cookies(cookies).formParam("_token", token);
    }

    private static Response send(RequestSpecification request, Routes.Route route) {
        String path = route.path()
                .replaceAll("\\{[^}]*[iI]d}|\\{id}|\\{blocker}|\\{grant}", "00000000-0000-7000-8000-000000000000")
                .replaceAll("\\{[^}]*}", "nothing");
        boolean upload = route.path().endsWith("/roster-imports")
                || route.path().endsWith("/transfers/{id}/file")
                || route.path().matches("/course-drafts/.*/media")
                || route.path().endsWith("/course-folders")
                || route.path().endsWith("/course-drafts/folders")
                || route.path().endsWith("/transfer-batches/{id}/lines");
        return switch (route.method()) {
            case "GET" -> request.get(path);
            case "PUT" ->
                request.contentType(upload ? "text/csv" : "application/json")
                        .body("{}")
                        .put(path);
            case "DELETE" -> request.delete(path);
            default ->
                route.isApi()
                        ? request.contentType(
                                        route.path().endsWith("/folders")
                                                ? "application/zip"
                                                : upload ? "text/csv" : "application/json")
                                .body("{}".getBytes(StandardCharsets.UTF_8))
                                .post(path)
                        : upload
                                ? request.contentType("multipart/form-data")
                                        .multiPart("kind", "UNITS")
                                        .post(path)
                                : request.contentType("application/x-www-form-urlencoded")
                                        .post(path);
        };
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
