package org.meguri.loop.answers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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
import org.meguri.practice.AssignPractice;
import org.meguri.practice.Outcome;
import org.meguri.practice.PlanPractice;
import org.meguri.practice.RecordTry;
import org.meguri.practice.ReportPractice;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** A trainer answers one after the other, or many at once with a template. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AnswersTest {

    @Inject
    World world;

    @Inject
    Curricula curricula;

    @Inject
    AssignPractice assignPractice;

    @Inject
    PlanPractice planPractice;

    @Inject
    RecordTry recordTry;

    @Inject
    ReportPractice reportPractice;

    private final Map<String, Map<String, String>> browsers = new HashMap<>();

    @BeforeEach
    void make() {
        world.make();
    }

    @Test
    void aTemplateIsWrittenUsedForOneReportAndForSeveral() {
        String first = reported("employee", 0);
        String second = reported("colleague", 0);
        String third = reported("sibling", 0);

        Document form = get("trainer", "/answer-templates");
        Response empty = send("trainer", form, "/answer-templates", Map.of("name", " ", "goodPoint", "あ".repeat(401)));
        assertThat(empty.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(empty.asString());
        assertThat(again.select(".field__error").eachAttr("id"))
                .containsExactlyInAnyOrder("name-error", "goodPoint-error", "tryNext-error");
        assertThat(again.selectFirst("#goodPoint").val()).hasSize(401);
        Map<String, String> written =
                Map.of("name", "はじめての報告へ", "goodPoint", "〔名前〕さん、〔業務〕が〔前〕分から〔後〕分ですね。", "tryNext", "例を一つ足してみましょう。");
        assertThat(send("trainer", form, "/answer-templates", written).statusCode())
                .isEqualTo(303);
        assertThat(send("trainer", get("trainer", "/answer-templates"), "/answer-templates", written)
                        .statusCode())
                .as("a second one of that name")
                .isEqualTo(422);
        String template = world.as("trainer").get("/api/v1/answer-templates").path("items[0].id");

        Document one = get("trainer", "/practices/" + first + "?template=" + template);
        assertThat(one.selectFirst("#goodPoint").val()).isEqualTo("佐藤 花子さん、メール文案・照会文が30分から10分ですね。");
        assertThat(get("trainer", "/practices/" + first + "?template=nothing")
                        .selectFirst("#goodPoint")
                        .val())
                .isEmpty();
        Map<String, String> answer = Map.of("goodPoint", "よい工夫です。", "tryNext", "次へ", "next", "true");
        Response sent = send("trainer", one, "/practices/" + first + "/review", answer);
        assertThat(sent.header("Location")).endsWith("/answers/next");

        Document queue = get("trainer", "/answers");
        assertThat(queue.select("input[name=practice]").eachAttr("value"))
                .contains(second, third)
                .doesNotContain(first);
        Response none = send("trainer", queue, "/answers", Map.of("template", ""));
        assertThat(none.statusCode()).isEqualTo(422);
        Response many = sendMany(queue, template, List.of(second, third, first));
        assertThat(many.header("Location")).endsWith("/answers?sent=2");
        assertThat(get("trainer", "/answers?sent=2").text()).contains("2件に返事を送りました");
        world.as("colleague")
                .get("/api/v1/practices/" + second)
                .then()
                .body("review.goodPoint", equalTo("渡邉 窓さん、メール文案・照会文が30分から10分ですね。"));
        world.as("employee").get("/api/v1/practices/" + first).then().body("review.goodPoint", equalTo("よい工夫です。"));
        world.as("trainer")
                .body(Map.of("template", template, "practices", List.of(second, third)))
                .post("/api/v1/answers")
                .then()
                .statusCode(200)
                .body("answered", equalTo(0));
    }

    @Test
    void nextLeadsToTheOldestAndToTheListWhenNothingWaits() {
        String practice = reported("beside", 0);
        Response next =
                given().cookies(browser("trainer")).redirects().follow(false).get("/answers/next");
        assertThat(next.statusCode()).isEqualTo(303);
        assertThat(next.header("Location")).endsWith("/practices/" + practice + "?next=true");
        Document page = get("trainer", "/practices/" + practice + "?next=true");
        assertThat(page.selectFirst("#goodPoint").hasAttr("autofocus")).isTrue();
        world.as("trainer")
                .body(Map.of("goodPoint", "よい", "tryNext", "次"))
                .put("/api/v1/practices/" + practice + "/review")
                .then()
                .statusCode(200);
        assertThat(given().cookies(browser("trainer"))
                        .redirects()
                        .follow(false)
                        .get("/answers/next")
                        .header("Location"))
                .endsWith("/answers");
    }

    @Test
    void templatesAreTheirTrainersAloneAndOneOfThirtyIsEnough() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Response written = template("多い" + i);
            if (written.statusCode() == 201) {
                made.add(written.path("id"));
            }
        }
        template("一つ多い").then().statusCode(409).body("type", endsWith("template-many"));
        String one = made.get(0);
        world.as("trainer")
                .header("If-Match", "9")
                .body(Map.of("name", "別", "goodPoint", "よい", "tryNext", "次"))
                .put("/api/v1/answer-templates/" + one)
                .then()
                .statusCode(409);
        world.as("trainer")
                .body(Map.of("name", "別", "goodPoint", "よい", "tryNext", "次"))
                .put("/api/v1/answer-templates/" + one)
                .then()
                .statusCode(200)
                .body("name", equalTo("別"));
        String page = "/answer-templates/" + one;
        assertThat(send("trainer", get("trainer", page), page + "/removal", Map.of())
                        .statusCode())
                .isEqualTo(303);
        made.remove(one);
        made.forEach(id -> world.as("trainer")
                .delete("/api/v1/answer-templates/" + id)
                .then()
                .statusCode(204));
        world.as("trainer").get("/api/v1/answer-templates").then().body("items.id", not(hasItem(one)));
        world.as("trainer").delete("/api/v1/answer-templates/" + one).then().statusCode(404);
        world.as("trainer")
                .body(Map.of("template", one, "practices", List.of(UUID.randomUUID())))
                .post("/api/v1/answers")
                .then()
                .statusCode(404);
        world.as("trainer")
                .body(Map.of("practices", List.of()))
                .post("/api/v1/answers")
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("template"))
                .body("faults.field", hasItem("practice"));
    }

    private Response template(String name) {
        return world.as("trainer")
                .body(Map.of("name", name, "goodPoint", "よい", "tryNext", "次"))
                .post("/api/v1/answer-templates");
    }

    @ActivateRequestContext
    String reported(String login, int module) {
        Actor who = world.actor(login);
        UUID brief =
                curricula.of(who.body()).modulesWithBrief().get(module).brief().id();
        UUID practice = assignPractice.assign(who, brief, who.person(), "T06", null);
        planPractice.plan(
                who,
                practice,
                new PlanPractice.Planning("T06", "届いたら", "試す", LocalDate.now(ZoneId.of("Asia/Tokyo")), 30, null));
        recordTry.record(who, practice, new RecordTry.Try(Outcome.WENT_WELL, 10, null, null, "書けました。", null));
        reportPractice.report(who, practice);
        return practice.toString();
    }

    private Document get(String login, String path) {
        return Jsoup.parse(given().cookies(browser(login))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private Response send(String login, Document form, String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>();
        form.selectFirst("form[method=post][action=" + path + "]")
                .select("input[type=hidden]")
                .forEach(field -> all.put(field.attr("name"), field.val()));
        all.putAll(fields);
        return given().cookies(browser(login))
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(all)
                .post(path);
    }

    private Response sendMany(Document queue, String template, List<String> practices) {
        return given().cookies(browser("trainer"))
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam(
                        "_token",
                        queue.selectFirst("form[action=/answers] input[name=_token]")
                                .val())
                .formParam("template", template)
                .formParam("practice", practices.toArray())
                .post("/answers");
    }

    private Map<String, String> browser(String login) {
        return browsers.computeIfAbsent(login, world::cookies);
    }
}
