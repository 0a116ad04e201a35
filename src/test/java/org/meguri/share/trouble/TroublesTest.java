package org.meguri.share.trouble;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.learn.Curricula;
import org.meguri.platform.BusinessCalendar;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Whoever says what is hard is answered within a set time, and says whether it helped. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TroublesTest {

    private static final String WHAT = "毎月の集計表を三つの様式に書き写すのに、半日かかっています。";

    @Inject
    World world;

    @Inject
    Curricula curricula;

    @Inject
    EntityManager entities;

    private final Map<String, Map<String, String>> browsers = new HashMap<>();

    @BeforeEach
    void make() {
        world.make();
    }

    @Test
    void fromWhatIsHardToAPracticeInOneStep() {
        Document form = get("employee", "/troubles/new");
        Response empty = send("employee", form, "/troubles", Map.of("minutes", "0"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.asString()).select(".errors li").eachText())
                .hasSize(3);
        Response personal =
                send("employee", form, "/troubles", Map.of("what", "山田太郎様と鈴木花子様の件です。", "frequency", "MONTHLY"));
        assertThat(personal.statusCode()).isEqualTo(422);
        Map<String, String> told = Map.of("what", WHAT, "frequency", "MONTHLY", "minutes", "２４０分", "anonymous", "true");
        Response sent = send("employee", form, "/troubles", told);
        assertThat(sent.statusCode()).isEqualTo(303);
        String page = path(sent);
        assertThat(path(send("employee", form, "/troubles", told)))
                .as("the same form twice is one trouble")
                .isEqualTo(page);
        String api = "/api/v1" + page;
        world.as("employee")
                .get(api)
                .then()
                .body("trouble.state", equalTo("WAITING"))
                .body("trouble.minutes", equalTo(240))
                .body("trouble.dueOn", equalTo(BusinessCalendar.plus(today(), 5).toString()));

        assertThat(get("trainer", "/inbox").text()).contains("佐藤 花子さんから、業務の困りごとが届きました");
        assertThat(get("trainer", "/home/trainer").text()).contains("困りごとが答えを待っています");
        assertThat(get("beside", page).text())
                .as("colleagues do not see whose it is")
                .contains(WHAT)
                .contains("名前は出していません")
                .doesNotContain("佐藤 花子");
        world.as("beside").get(api).then().body("trouble.personName", nullValue());
        world.as("manager").get(api).then().body("trouble.person", nullValue());
        world.as("sibling").get(api).then().statusCode(404);

        Document open = get("trainer", page);
        assertThat(open.text()).contains("佐藤 花子");
        Response nothing = send("trainer", open, page + "/matches", Map.of("kind", "MODULE"));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(nothing.asString()).select(".errors li").eachText())
                .hasSize(2);
        assertThat(send(
                                "employee",
                                get("employee", page),
                                page + "/matches",
                                Map.of("kind", "NOTHING_YET", "note", "x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(
                                "trainer",
                                open,
                                page + "/matches",
                                Map.of("kind", "MODULE", "module", module(), "note", "書き写しを扱うレッスンがあります。"))
                        .statusCode())
                .isEqualTo(303);

        assertThat(get("employee", "/inbox").text()).contains("役立ちそうなものが見つかりました");
        Document answered = get("employee", page);
        String practice = path(send("employee", answered, page + "/practice", Map.of()));
        assertThat(practice).startsWith("/practices/");
        world.as("employee").get("/api/v1" + practice).then().statusCode(200);
        assertThat(send("employee", answered, page + "/help", Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(send("employee", answered, page + "/help", Map.of("helped", "true", "note", "助かりました。"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(get("trainer", "/inbox").text()).contains("役に立ちました");
        world.as("trainer")
                .body(Map.of("kind", "NOTHING_YET", "note", "x"))
                .put(api + "/match")
                .then()
                .statusCode(409);
    }

    @Test
    void whatDidNotHelpWaitsAgainWithADayOfItsOwn() {
        String id = told("employee");
        world.as("employee")
                .body(Map.of("helped", true))
                .put("/api/v1/troubles/" + id + "/help")
                .then()
                .statusCode(409);
        world.as("trainer")
                .body(Map.of("kind", "COLLEAGUE", "staffNumber", "000101", "note", "本人"))
                .put("/api/v1/troubles/" + id + "/match")
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("staffNumber"));
        world.as("trainer")
                .body(Map.of("kind", "COLLEAGUE", "staffNumber", "000201", "note", "表計算で一度に作っています。"))
                .put("/api/v1/troubles/" + id + "/match")
                .then()
                .statusCode(200)
                .body("matches[0].colleagueName", equalTo("渡邉 窓"));
        assertThat(get("colleague", "/inbox").text()).contains("あなたに話を聞けると紹介しました");
        world.as("colleague").get("/api/v1/troubles/" + id).then().statusCode(200);
        world.as("employee")
                .header("If-Match", "77")
                .body(Map.of("helped", false))
                .put("/api/v1/troubles/" + id + "/help")
                .then()
                .statusCode(409);
        world.as("employee")
                .body(Map.of("helped", false, "note", "様式が違いました。"))
                .put("/api/v1/troubles/" + id + "/help")
                .then()
                .statusCode(200)
                .body("trouble.state", equalTo("WAITING"));
        world.as("trainer").get("/api/v1/troubles/waiting").then().body("items.id", hasItem(id));
    }

    @Test
    void nobodyAnswersTheirOwnAndACaseMustBeReadable() {
        String own = told("trainer");
        world.as("trainer")
                .body(Map.of("kind", "NOTHING_YET", "note", "x"))
                .put("/api/v1/troubles/" + own + "/match")
                .then()
                .statusCode(403);
        world.as("trainer")
                .body(Map.of("kind", "CASE", "source", UUID.randomUUID().toString(), "note", "x"))
                .put("/api/v1/troubles/" + told("employee") + "/match")
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("source"));
    }

    @Test
    void whatNobodyAnsweredInTimeIsAGapOfResponsibility() {
        String id = told("employee");
        assertThat(get("owner", "/home/owner").select("a[href=/troubles/" + id + "]"))
                .isEmpty();
        overdue(id);
        told("beside");
        assertThat(get("owner", "/home/owner").select("a[href=/troubles/" + id + "]"))
                .isNotEmpty();
        assertThat(get("trainer", "/troubles").selectFirst("#waiting").parent().text())
                .contains("過ぎました");
        world.as("employee").delete("/api/v1/troubles/" + id).then().statusCode(204);
        world.as("employee").delete("/api/v1/troubles/" + id).then().statusCode(409);
        world.as("beside").get("/api/v1/troubles/" + id).then().statusCode(404);
        assertThat(get("owner", "/home/owner").select("a[href=/troubles/" + id + "]"))
                .isEmpty();
    }

    @Transactional
    void overdue(String id) {
        entities.createQuery("update Trouble t set t.dueOn = :day where t.id = :id")
                .setParameter("day", today().minusDays(3))
                .setParameter("id", UUID.fromString(id))
                .executeUpdate();
    }

    private String told(String login) {
        return world.as(login)
                .body(Map.of("what", WHAT, "frequency", "WEEKLY"))
                .post("/api/v1/troubles")
                .then()
                .statusCode(201)
                .extract()
                .path("trouble.id");
    }

    @ActivateRequestContext
    String module() {
        return curricula
                .of(world.actor("employee").body())
                .modulesWithBrief()
                .get(2)
                .id()
                .toString();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo"));
    }

    private static String path(Response response) {
        return response.getHeader("Location").replaceFirst("https?://[^/]+", "");
    }

    private Document get(String login, String path) {
        return Jsoup.parse(given().cookies(browser(login)).get(path).asString());
    }

    private Response send(String login, Document form, String path, Map<String, ?> fields) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .cookies(browser(login))
                .formParam("_token", form.selectFirst("input[name=_token]").val())
                .formParam(
                        "_submission",
                        form.select("form[action=" + path + "] input[name=_submission]")
                                .val())
                .formParams(fields)
                .post(path);
    }

    private Map<String, String> browser(String login) {
        return browsers.computeIfAbsent(login, world::cookies);
    }
}
