package org.meguri.input;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.learn.Curricula;
import org.meguri.people.Actor;
import org.meguri.practice.AssignPractice;
import org.meguri.practice.PlanPractice;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Bad input gets a clear message and the right status, and nothing that was typed is lost. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BadInputTest {

    private static final String TRICK =
            "<script>alert(1)</script> [x](javascript:alert(1)) ![y](http://example.com/z.png)";

    @Inject
    World world;

    @Inject
    Curricula curricula;

    @Inject
    AssignPractice assignPractice;

    @Inject
    PlanPractice planPractice;

    private String practice;

    @BeforeEach
    void aPlannedPractice() {
        world.make();
        practice = planned();
    }

    @ActivateRequestContext
    String planned() {
        Actor who = world.actor("sibling");
        UUID brief = curricula.of(who.body()).modulesWithBrief().get(1).brief().id();
        UUID id = assignPractice.assign(who, brief, who.person(), "T01", null);
        planPractice.plan(
                who,
                id,
                new PlanPractice.Planning(
                        "T01",
                        "届いたら",
                        "試す",
                        LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(1),
                        30,
                        null));
        return id.toString();
    }

    @Test
    void aWrongPasswordIsRefusedWithoutSayingWhich() {
        given().contentType("application/json")
                .body(Map.of("login", "owner", "password", "not the password"))
                .post("/api/v1/tokens")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", startsWith("urn:meguri:problem:"));
    }

    @Test
    void aForgedTokenIsRefused() {
        given().auth()
                .oauth2("eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.")
                .get("/api/v1/me")
                .then()
                .statusCode(401);
        given().auth().oauth2("nonsense").get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void aNoteThatIsTooLongIsNamedByItsField() {
        world.as("sibling")
                .body(Map.of("outcome", "WENT_WELL", "minutes", 20, "note", "あ".repeat(100_000)))
                .post("/api/v1/practices/" + practice + "/logs")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("faults[0].field", equalTo("note"));
    }

    @Test
    void aDateThatDoesNotExistIsNamed() {
        Response answer = world.as("sibling")
                .body(Map.of(
                        "task", "T01", "cue", "届いたら", "action", "試す", "plannedOn", "2026-02-30", "baselineMinutes", 30))
                .put("/api/v1/practices/" + practice + "/plan");
        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void brokenJsonIsABadRequestAndNotAFault() {
        world.as("sibling")
                .body("{\"outcome\": ")
                .post("/api/v1/practices/" + practice + "/logs")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void anOutcomeThatDoesNotExistIsABadRequest() {
        world.as("sibling")
                .body(Map.of("outcome", "WONDERFUL", "minutes", 20, "note", "x"))
                .post("/api/v1/practices/" + practice + "/logs")
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
    }

    @Test
    void trickyTextIsShownAsTextOnEveryPage() {
        world.as("sibling")
                .body(Map.of("outcome", "FAILED", "minutes", 20, "note", TRICK, "prompt", TRICK))
                .post("/api/v1/practices/" + practice + "/logs")
                .then()
                .statusCode(201);
        Map<String, String> cookies = world.cookies("sibling");
        for (String path : List.of(
                "/practices/" + practice,
                "/practices/" + practice + "/logs/new",
                "/cases/new?practice=" + practice,
                "/home",
                "/practices")) {
            Document page = Jsoup.parse(given().cookies(cookies)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            assertThat(page.select("main script")).as(path).isEmpty();
            assertThat(page.select("main a[href^=javascript], main img[src^=http]"))
                    .as(path)
                    .isEmpty();
        }
        assertThat(given().cookies(cookies).get("/practices/" + practice).asString())
                .contains("&lt;script&gt;");
    }

    @Test
    void aFormSentTwiceIsOneRecord() {
        Map<String, String> cookies = world.cookies("sibling");
        Document form = Jsoup.parse(given().cookies(cookies)
                .get("/practices/" + practice + "/logs/new")
                .asString());
        String token = form.selectFirst("main form input[name=_token]").val();
        String submission =
                form.selectFirst("main form input[name=_submission]").val();
        int before = logs();
        for (int i = 0; i < 2; i++) {
            given().redirects()
                    .follow(false)
                    .cookies(cookies)
                    .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                    .formParam("_token", token)
                    .formParam("_submission", submission)
                    .formParam("outcome", "SO_SO")
                    .formParam("minutes", "25")
                    .formParam("note", "二度押しました。")
                    .post("/practices/" + practice + "/logs")
                    .then()
                    .statusCode(303);
        }
        assertThat(logs()).isEqualTo(before + 1);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        given().redirects()
                .follow(false)
                .cookies(world.cookies("sibling"))
                .formParam("outcome", "SO_SO")
                .formParam("minutes", "25")
                .formParam("note", "x")
                .post("/practices/" + practice + "/logs")
                .then()
                .statusCode(403);
    }

    @Test
    void whatWasTypedIsStillThereBesideTheMessage() {
        Map<String, String> cookies = world.cookies("sibling");
        Document form = Jsoup.parse(given().cookies(cookies)
                .get("/practices/" + practice + "/logs/new")
                .asString());
        Response answer = given().cookies(cookies)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam(
                        "_token",
                        form.selectFirst("main form input[name=_token]").val())
                .formParam(
                        "_submission",
                        form.selectFirst("main form input[name=_submission]").val())
                .formParam("outcome", "WENT_WELL")
                .formParam("minutes", "二十")
                .formParam("note", "ここまで書いた文です。")
                .post("/practices/" + practice + "/logs");
        assertThat(answer.statusCode()).isBetween(400, 422);
        Document again = Jsoup.parse(answer.asString());
        assertThat(again.selectFirst("textarea[name=note]").text()).isEqualTo("ここまで書いた文です。");
        assertThat(again.selectFirst("input[name=minutes]").val()).isEqualTo("二十");
        assertThat(again.select("#minutes-error")).isNotEmpty();
        assertThat(again.selectFirst(".errors a[href=#minutes]").text()).startsWith("かかった時間：");
    }

    @Test
    void aStalePlanIsAConflictAndKeepsWhatWasTyped() {
        Map<String, String> cookies = world.cookies("sibling");
        Document form = Jsoup.parse(
                given().cookies(cookies).get("/practices/" + practice + "/plan").asString());
        String task = form.selectFirst("select[name=task] option").val();
        world.as("sibling")
                .body(Map.of(
                        "task",
                        "T01",
                        "cue",
                        "別の人が先に",
                        "action",
                        "変えた",
                        "plannedOn",
                        LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(2).toString(),
                        "baselineMinutes",
                        45))
                .put("/api/v1/practices/" + practice + "/plan")
                .then()
                .statusCode(200);
        Response answer = given().cookies(cookies)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam(
                        "_token",
                        form.selectFirst("main form input[name=_token]").val())
                .formParam(
                        "_submission",
                        form.selectFirst("main form input[name=_submission]").val())
                .formParam(
                        "version",
                        form.selectFirst("main form input[name=version]").val())
                .formParam("task", task)
                .formParam("cue", "わたしが書いた場面")
                .formParam("action", "わたしが書いた行動")
                .formParam(
                        "plannedOn",
                        LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(3).toString())
                .formParam("baselineMinutes", "50")
                .post("/practices/" + practice + "/plan");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.asString()).selectFirst("input[name=cue]").val())
                .isEqualTo("わたしが書いた場面");
    }

    @Test
    void aQuizAnswerThatDoesNotExistIsRefused() {
        String quiz = curricula
                .of(world.actor("sibling").body())
                .modulesWithBrief()
                .get(0)
                .quiz()
                .id()
                .toString();
        var sheet = world.as("sibling").get("/api/v1/quizzes/" + quiz).jsonPath();
        world.as("sibling")
                .body(Map.of(
                        "sheet", sheet.getString("sheet"),
                        "answers",
                                List.of(Map.of(
                                        "question",
                                        sheet.getString("questions[0].id"),
                                        "choices",
                                        List.of(UUID.randomUUID())))))
                .post("/api/v1/quizzes/" + quiz + "/attempts")
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAsSuch() {
        upload(new byte[12 * 1024 * 1024], 413);
    }

    @Test
    void aBinaryFileIsNoRoster() {
        byte[] binary = new byte[4_000];
        new java.util.Random(1).nextBytes(binary);
        upload(binary, 422);
    }

    @Test
    void aMillionCommasAreNoRoster() {
        upload(",".repeat(1_000_000).getBytes(StandardCharsets.UTF_8), 422);
    }

    @Test
    void aUnitThatIsItsOwnParentIsRejectedInItsRowAndTheGoodRowsAreKept() {
        String csv =
                "組織コード,親組織コード,組織名,適用開始日\r\n40000,40000,めぐる部,2026-04-01\r\n50000,00000,よい部,2026-04-01\r\n60000,00000,日付のない部,2026-02-30\r\n";
        world.as("hr")
                .contentType("text/csv")
                .queryParam("kind", "units")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/roster-imports")
                .then()
                .statusCode(201)
                .body("added", equalTo(1))
                .body("rejected", equalTo(2));
    }

    @Test
    void noPageOrAnswerIsEverAFault() {
        for (String path : List.of(
                "/loops?unit=%00",
                "/loops?stage=x&offset=-1",
                "/cases?q=%25%25&unit=zz",
                "/people?q=%27%22",
                "/home/hr?asOf=2026-02-30",
                "/home/hr?unit=nowhere",
                "/units?on=abc",
                "/api/v1/loops?next=-5",
                "/api/v1/insight/loops?asOf=x",
                "/practices/not-an-id")) {
            assertThat(world.as("hr").redirects().follow(false).get(path).statusCode())
                    .as(path)
                    .isLessThan(500);
        }
    }

    private void upload(byte[] file, int status) {
        world.as("hr")
                .contentType("text/csv")
                .queryParam("kind", "staff")
                .body(file)
                .post("/api/v1/roster-imports")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    private int logs() {
        return world.as("sibling")
                .get("/api/v1/practices/" + practice)
                .jsonPath()
                .getList("logs")
                .size();
    }
}
