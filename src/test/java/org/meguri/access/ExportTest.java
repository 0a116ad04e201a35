package org.meguri.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response.Status;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.people.GrantRole;
import org.meguri.people.Role;
import org.meguri.people.RosterImport;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/**
 * Whoever takes a file with people in it out of the product stands in the audit log. The routes are read from their classes:
 * every one that answers with a file is held by this, a new one too.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ExportTest {

    /** Whose token opens a route for a role; who may take most stands first. */
    private static final Map<String, String> LOGINS = new LinkedHashMap<>();

    static {
        LOGINS.put("HR", "hr");
        LOGINS.put("ADMIN", "admin");
        LOGINS.put("AUDITOR", "sibling");
        LOGINS.put("OWNER", "owner");
        LOGINS.put("MANAGER", "manager");
        LOGINS.put("TRAINER", "trainer");
        LOGINS.put("CONTACT", "colleague");
        LOGINS.put("EMPLOYEE", "employee");
    }

    /** Files in which nobody stands: empty forms for rosters. */
    private static final Set<String> WITHOUT_PEOPLE =
            Set.of("/roster-imports/columns/{kind}", "/courses/{code}/folder", "/api/v1/courses/{code}/folder");

    /** Where somebody can take a file today; those that this test no longer finds have to be said here. */
    private static final List<String> KNOWN = List.of(
            "GET /ai-licences/list.csv",
            "GET /api/v1/people/{id}/file",
            "GET /api/v1/roster-exports/{kind}",
            "GET /api/v1/roster-imports/{id}/rejected",
            "GET /api/v1/transfer-batches/{id}/export",
            "GET /api/v1/transfer-batches/{id}/rejected",
            "GET /audit/events.csv",
            "GET /classes/{id}/entries",
            "GET /courses/{code}/learners/list.csv",
            "GET /home/hr/loops.csv",
            "GET /leaders/list.csv",
            "GET /people/export",
            "GET /rights/list.csv",
            "GET /roster-imports/{id}/rejected",
            "GET /training/list.csv",
            "GET /transfers/{id}/export",
            "GET /transfers/{id}/rejected",
            "GET /units/export",
            "POST /people/{id}/file",
            "POST /preferences/file");

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Inject
    DataSource database;

    @Inject
    GrantRole grantRole;

    private final Map<String, Map<String, String>> browsers = new HashMap<>();

    @BeforeEach
    void thereIsSomethingToTake() {
        world.make();
        if (!world.actor("sibling").is(Role.AUDITOR)) {
            grantRole.grant(world.actor("admin"), world.person("000202"), Role.AUDITOR, null, null, null);
        }
        String batch = world.as("hr")
                .body(Map.of(
                        "name",
                        "書き出しの試験",
                        "effectiveOn",
                        LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(20).toString()))
                .post("/api/v1/transfer-batches")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(batch).isNotNull();
        world.as("hr")
                .body(Map.of(
                        "title",
                        "書き出し",
                        "place",
                        "会議室",
                        "heldOn",
                        LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(3).toString(),
                        "startsAt",
                        "9:00",
                        "endsAt",
                        "10:00",
                        "capacity",
                        5))
                .post("/api/v1/classes")
                .then()
                .statusCode(201);
        world.as("hr")
                .contentType("text/csv")
                .body((String.join(",", RosterImport.Kind.STAFF.columns()) + "\n000999,見知らぬ 人,,,,99999,主事,,,,,\n")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/roster-imports?kind=staff")
                .then()
                .statusCode(201);
    }

    @Test
    void everyFileThatIsTakenIsInTheAuditLog() throws Exception {
        Map<String, List<String>> ids = new Belongings(database, "990019").byTable();
        Set<String> found = new TreeSet<>();
        List<String> unrecorded = new ArrayList<>();
        for (Routes.Route route : Routes.all()) {
            String login = LOGINS.entrySet().stream()
                    .filter(one -> route.roles().contains(one.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
            if (login == null || !mayBeAFile(route)) {
                continue;
            }
            for (String path : paths(route.path(), ids)) {
                long before = recorded();
                if (takes(route, login, path)) {
                    found.add(route.method() + " " + route.path());
                    if (recorded() == before && !WITHOUT_PEOPLE.contains(route.path())) {
                        unrecorded.add(route.line());
                    }
                    break;
                }
            }
        }
        assertThat(unrecorded).isEmpty();
        WITHOUT_PEOPLE.forEach(path -> found.remove("GET " + path));
        assertThat(found).containsExactlyElementsOf(KNOWN);
    }

    /** Pages and records of the API are none; of what is sent, only forms that ask for a file. */
    private static boolean mayBeAFile(Routes.Route route) {
        Class<?> answers = route.answers();
        boolean asked = route.method().equals("GET") || route.path().endsWith("/file");
        return asked && !TemplateInstance.class.isAssignableFrom(answers) && !answers.isRecord();
    }

    private static List<String> paths(String template, Map<String, List<String>> ids) {
        String path = template.replace("{code}", "AI-WRITING");
        if (path.contains("{kind}")) {
            return List.of(path.replace("{kind}", "STAFF"), path.replace("{kind}", "staff"));
        }
        if (!path.contains("{")) {
            return List.of(path);
        }
        List<String> paths = new ArrayList<>();
        ids.values().forEach(some -> some.forEach(id -> paths.add(path.replaceAll("\\{[^}]*}", id))));
        return paths;
    }

    /** Whether the answer is a file. */
    private boolean takes(Routes.Route route, String login, String path) {
        Response answer;
        if (route.method().equals("GET")) {
            answer = world.as(login)
                    .redirects()
                    .follow(false)
                    .queryParam("reason", "開示請求 第1号")
                    .get(path);
        } else {
            Map<String, String> cookies = browsers.computeIfAbsent(login, world::cookies);
            String token = Jsoup.parse(
                            given().cookies(cookies).get("/preferences").asString())
                    .selectFirst("form input[name=_token]")
                    .val();
            answer = given().cookies(cookies)
                    .redirects()
                    .follow(false)
                    .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .formParam("_token", token)
                    .formParam("reason", "開示請求 第1号")
                    .post(path);
        }
        String disposition = answer.header("Content-Disposition");
        return answer.statusCode() == Status.OK.getStatusCode()
                && disposition != null
                && disposition.startsWith("attachment");
    }

    private long recorded() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select count(e) from AuditEvent e where e.bodyId = :body"
                                        + " and e.act in (EXPORTED, PERSON_EXPORTED)",
                                Long.class)
                        .setParameter("body", body())
                        .getSingleResult());
    }

    private UUID body() {
        return world.actor("admin").body();
    }
}
