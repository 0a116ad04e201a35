package org.meguri.loop.answers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.learn.Curricula;
import org.meguri.people.Actor;
import org.meguri.people.GrantRole;
import org.meguri.people.Role;
import org.meguri.people.Units;
import org.meguri.practice.AssignPractice;
import org.meguri.practice.Outcome;
import org.meguri.practice.PlanPractice;
import org.meguri.practice.RecordTry;
import org.meguri.practice.ReportPractice;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** What waits for one trainer goes over to another, from a day, and comes back. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HandOverTest {

    @Inject
    World world;

    @Inject
    Curricula curricula;

    @Inject
    GrantRole grantRole;

    @Inject
    AssignPractice assignPractice;

    @Inject
    PlanPractice planPractice;

    @Inject
    RecordTry recordTry;

    @Inject
    ReportPractice reportPractice;

    @Inject
    AnswerQueue queue;

    private final Map<String, Map<String, String>> browsers = new HashMap<>();
    private static boolean appointed;

    @BeforeEach
    void make() {
        world.make();
        if (!appointed) {
            appointed = true;
            appoint();
        }
    }

    @Test
    void oneReportGoesOverAndComesBackWhenItIsEnded() {
        String report = reported("employee", 1);
        assertThat(waiting("trainer")).contains(report);
        assertThat(get("trainer", "/answers/hand-overs")
                        .selectFirst("select[name=to]")
                        .text())
                .contains("返事待ち");
        Document form = get("trainer", "/answers/hand-overs");
        assertThat(send("trainer", form, "/answers/hand-overs", Map.of("note", "電話は090-1234-5678"))
                        .statusCode())
                .isEqualTo(422);
        Response nothing = send("trainer", form, "/answers/hand-overs", Map.of("note", "休みます"));
        Document again = Jsoup.parse(nothing.asString());
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(again.select(".field__error").eachAttr("id")).contains("to-error", "unit-error");
        assertThat(again.selectFirst("#note").val()).isEqualTo("休みます");
        String other = world.person(World.CAST.get("hr")).toString();
        assertThat(send(
                                "trainer",
                                form,
                                "/answers/hand-overs",
                                Map.of("to", other, "practice", report, "note", "休みのあいだお願いします。"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(waiting("trainer")).doesNotContain(report);
        assertThat(waiting("hr")).contains(report);
        assertThat(get("trainer", "/home/trainer").select("a[href^=/practices/" + report + "]"))
                .isEmpty();
        assertThat(get("hr", "/answers/hand-overs").text()).contains("休みのあいだお願いします。");
        String id = world.as("hr")
                .get("/api/v1/answers/hand-overs")
                .then()
                .body("items[0].practice", equalTo(report))
                .extract()
                .path("items[0].id");
        world.as("hr").delete("/api/v1/answers/hand-overs/" + id).then().statusCode(204);
        world.as("hr").delete("/api/v1/answers/hand-overs/" + id).then().statusCode(409);
        assertThat(waiting("trainer")).contains(report);
    }

    @Test
    void aUnitGoesOverFromADayAndWhatIsHandedBackIsThereAgain() {
        String report = reported("colleague", 2);
        String other = world.person(World.CAST.get("hr")).toString();
        String own = world.person(World.CAST.get("trainer")).toString();
        String code = code("colleague");
        Map<String, Object> later = new HashMap<>(Map.of("to", other, "unit", code));
        later.put("fromOn", today().plusDays(3).toString());
        world.as("trainer")
                .body(later)
                .post("/api/v1/answers/hand-overs")
                .then()
                .statusCode(201);
        assertThat(waiting("trainer")).as("not before its day").contains(report);
        later.put("fromOn", today().minusDays(1).toString());
        world.as("trainer")
                .body(later)
                .post("/api/v1/answers/hand-overs")
                .then()
                .statusCode(422);
        later.remove("fromOn");
        world.as("trainer")
                .body(later)
                .post("/api/v1/answers/hand-overs")
                .then()
                .statusCode(201);
        assertThat(waiting("trainer")).doesNotContain(report);
        world.as("hr")
                .body(Map.of("to", own, "practices", List.of(report)))
                .post("/api/v1/answers/hand-overs")
                .then()
                .statusCode(201);
        assertThat(waiting("hr")).doesNotContain(report);
        assertThat(waiting("trainer")).contains(report);
        world.as("trainer")
                .body(Map.of("to", world.person(World.CAST.get("employee")), "practices", List.of(report)))
                .post("/api/v1/answers/hand-overs")
                .then()
                .statusCode(422);
        world.as("trainer").get("/api/v1/answers/hand-overs/trainers").then().body("items", hasSize(1));
    }

    @ActivateRequestContext
    void appoint() {
        grantRole.grant(
                world.actor("admin"),
                world.person(World.CAST.get("hr")),
                Role.TRAINER,
                null,
                LocalDate.of(2020, 4, 1),
                null);
    }

    @ActivateRequestContext
    List<String> waiting(String login) {
        return queue.waiting(world.actor(login)).stream()
                .map(row -> row.practice().toString())
                .toList();
    }

    @Inject
    Units units;

    @ActivateRequestContext
    String code(String login) {
        Actor who = world.actor(login);
        return units.tree(who.body()).get(who.unit()).code();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo"));
    }

    @ActivateRequestContext
    String reported(String login, int module) {
        Actor who = world.actor(login);
        UUID practice = assignPractice.assign(
                world.actor("trainer"),
                curricula.of(who.body()).modulesWithBrief().get(module).brief().id(),
                who.person(),
                "T06",
                null);
        planPractice.plan(who, practice, new PlanPractice.Planning("T06", "届いたら", "試す", today(), 30, null));
        recordTry.record(who, practice, new RecordTry.Try(Outcome.WENT_WELL, 20, null, null, "試しました。", null));
        reportPractice.report(who, practice);
        return practice.toString();
    }

    private Document get(String login, String address) {
        Response answer =
                given().cookies(browser(login)).header("Accept-Language", "ja").get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    private Response send(String login, Document page, String address, Map<String, ?> fields) {
        var form = given().redirects()
                .follow(false)
                .cookies(browser(login))
                .header("Accept-Language", "ja")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam(
                        "_token",
                        page.selectFirst("main form input[name=_token]").val())
                .formParam(
                        "_submission",
                        page.selectFirst("main form input[name=_submission]").val());
        fields.forEach((name, value) -> form.formParam(name, value));
        return form.post(address);
    }

    private Map<String, String> browser(String login) {
        return browsers.computeIfAbsent(login, world::cookies);
    }
}
