package org.meguri.share.prompt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
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
import org.meguri.practice.PlanPractice;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** A prompt is handed on, tried, judged, written anew and taken out of use. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PromptsTest {

    @Inject
    World world;

    @Inject
    Curricula curricula;

    @Inject
    AssignPractice assignPractice;

    @Inject
    PlanPractice planPractice;

    private final Map<String, Map<String, String>> browsers = new HashMap<>();

    @BeforeEach
    void make() {
        world.make();
    }

    @Test
    void aPromptGoesIntoATryInOneStepAndATryBecomesAPrompt() {
        Document form = get("employee", "/prompts/new");
        Response empty = send("employee", form, "/prompts", Map.of("title", " ", "text", "080-1234-5678"));
        assertThat(empty.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(empty.asString());
        assertThat(again.selectFirst("#text").val()).isEqualTo("080-1234-5678");
        Map<String, Object> written = text("〔会議名〕の骨子を作る。メモ：〔メモ〕");
        Response invalid = send("employee", form, "/prompts", Map.of("title", "骨子", "text", "骨子"));
        assertThat(Jsoup.parse(invalid.asString()).select(".field__error").eachAttr("id"))
                .contains("purpose-error", "tasks-error", "infoClass-error", "tool-error", "toolVersion-error");
        Response sent = send("employee", form, "/prompts", written);
        assertThat(sent.statusCode()).isEqualTo(303);
        String page = path(sent);
        assertThat(path(send("employee", form, "/prompts", written)))
                .as("the same form twice is one prompt")
                .isEqualTo(page);

        String practice = planned("colleague", 1);
        Document shown = get("colleague", page);
        assertThat(shown.select("#try label").eachText()).contains("会議名", "メモ");
        assertThat(send("colleague", shown, page + "/try", Map.of("value", List.of("定例会議", "")))
                        .statusCode())
                .isEqualTo(422);
        Response personal = send(
                "colleague", shown, page + "/try", Map.of("practice", practice, "value", List.of("090-1234-5678", "")));
        assertThat(personal.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(personal.asString()).select("#value-guard").text())
                .contains("090-1234-5678");
        world.as("colleague")
                .body(Map.of("practice", practice, "values", List.of("090-1234-5678")))
                .put("/api/v1" + page + "/try")
                .then()
                .statusCode(422);
        Response put =
                send("colleague", shown, page + "/try", Map.of("practice", practice, "value", List.of("定例会議", "")));
        assertThat(path(put)).isEqualTo("/practices/" + practice + "/logs/new");
        Document tryForm = get("colleague", path(put));
        assertThat(tryForm.selectFirst("#prompt").val()).isEqualTo("定例会議の骨子を作る。メモ：〔メモ〕");
        assertThat(send(
                                "colleague",
                                tryForm,
                                "/practices/" + practice + "/logs",
                                Map.of(
                                        "outcome",
                                        "WENT_WELL",
                                        "minutes",
                                        "12",
                                        "note",
                                        "骨子を作りました",
                                        "prompt",
                                        "自分で直した指示文"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(get("colleague", "/practices/" + practice + "/logs/new")
                        .selectFirst("#prompt")
                        .val())
                .as("what was prepared is used up")
                .isEqualTo("自分で直した指示文");
        String keep = get("colleague", "/practices/" + practice)
                .selectFirst("#tries a[href^=/prompts/new]")
                .attr("href");
        assertThat(get("colleague", keep).selectFirst("#text").val()).isEqualTo("自分で直した指示文");
    }

    @Test
    void eachPersonSaysOnceForEachVersionAndCanSayItAnew() {
        String id = made("employee");
        judge("colleague", id, true).body("worked", equalTo(1)).body("judged", equalTo(1));
        judge("sibling", id, false).body("worked", equalTo(1)).body("judged", equalTo(2));
        judge("sibling", id, true).body("worked", equalTo(2)).body("judged", equalTo(2));
        assertThat(get("manager", "/prompts/" + id).selectFirst("#said").text())
                .contains("2人中2人")
                .doesNotContain("000201");
        world.as("employee")
                .body(json("変えた指示文"))
                .put("/api/v1/prompts/" + id)
                .then()
                .statusCode(200)
                .body("number", equalTo(2))
                .body("judged", equalTo(0));
        world.as("employee").get("/api/v1/prompts/" + id + "?number=1").then().body("judged", equalTo(2));
        world.as("sibling")
                .get("/api/v1/prompts/" + id + "/versions")
                .then()
                .body("items.number", equalTo(List.of(2, 1)));
        world.as("employee")
                .body(Map.of())
                .put("/api/v1/prompts/" + id + "/verdict")
                .then()
                .statusCode(422);
    }

    @Test
    void onlyItsKeeperAndTrainersChangeItAndAStaleFormIsRefused() {
        String id = made("employee");
        world.as("colleague")
                .body(json("ほかの人"))
                .put("/api/v1/prompts/" + id)
                .then()
                .statusCode(403);
        assertThat(get("colleague", "/prompts/" + id).select("a[href$=/edit]")).isEmpty();
        Document form = get("employee", "/prompts/" + id + "/edit");
        world.as("trainer")
                .body(json("研修担当が直した"))
                .put("/api/v1/prompts/" + id)
                .then()
                .statusCode(200);
        Map<String, Object> stale = new HashMap<>(text("古い画面から"));
        stale.put("version", form.selectFirst("[name=version]").val());
        Response refused = send("employee", form, "/prompts/" + id, stale);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(refused.asString()).selectFirst("#text").val()).isEqualTo("古い画面から");
    }

    @Test
    void whatIsOutOfUseIsReadAndNotTried() {
        String id = made("employee");
        String practice = planned("sibling", 2);
        world.as("employee").delete("/api/v1/prompts/" + id).then().statusCode(204);
        world.as("sibling")
                .body(Map.of("practice", practice))
                .put("/api/v1/prompts/" + id + "/try")
                .then()
                .statusCode(409);
        world.as("sibling").get("/api/v1/prompts").then().body("items.id", not(hasItem(id)));
        world.as("sibling").get("/api/v1/prompts?which=RETIRED").then().body("items.id", hasItem(id));
        assertThat(get("sibling", "/prompts/" + id).text()).contains("使わなくなったもの");
    }

    @Test
    void aPromptForAnotherVersionOfItsToolIsToBeChecked() {
        String id = made("employee");
        world.as("trainer")
                .body(Map.of("tool", "試験AI", "toolVersion", "99"))
                .put("/api/v1/tool-versions")
                .then()
                .statusCode(204);
        world.as("sibling").get("/api/v1/prompts?which=CHANGED&q=骨子").then().body("items.id", hasItem(id));
        assertThat(get("sibling", "/prompts/" + id).text()).contains("要確認").contains("1 → 99");
        assertThat(get("sibling", "/prompts?which=CHANGED").text()).contains("要確認");
        world.as("sibling").get("/api/v1/prompts?task=T07&q=骨子").then().body("items", hasSize(0));
    }

    private static Map<String, Object> text(String text) {
        return Map.of(
                "title",
                "骨子を作る",
                "purpose",
                "会議の直後",
                "text",
                text,
                "tool",
                "試験AI",
                "toolVersion",
                "1",
                "tasks",
                List.of("T06"),
                "infoClass",
                "1");
    }

    private static Map<String, Object> json(String text) {
        Map<String, Object> body = new HashMap<>(text(text));
        body.remove("infoClass");
        body.put("informationClass", 1);
        return body;
    }

    private String made(String login) {
        return world.as(login)
                .body(json("〔会議名〕の骨子を作る"))
                .post("/api/v1/prompts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private io.restassured.response.ValidatableResponse judge(String login, String id, boolean worked) {
        return world.as(login)
                .body(Map.of("worked", worked, "context", "会議で使いました"))
                .put("/api/v1/prompts/" + id + "/verdict")
                .then()
                .statusCode(200);
    }

    @ActivateRequestContext
    String planned(String login, int module) {
        Actor who = world.actor(login);
        UUID practice = assignPractice.assign(
                world.actor("trainer"),
                curricula.of(who.body()).modulesWithBrief().get(module).brief().id(),
                who.person(),
                "T06",
                null);
        planPractice.plan(
                who,
                practice,
                new PlanPractice.Planning("T06", "届いたら", "試す", LocalDate.now(ZoneId.of("Asia/Tokyo")), 30, null));
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
        fields.forEach((name, value) -> {
            if (value instanceof Collection<?> several) {
                form.formParam(name, several);
            } else {
                form.formParam(name, value);
            }
        });
        return form.post(address);
    }

    private static String path(Response answer) {
        return answer.header("Location").replaceFirst("https?://[^/]+", "").replaceAll("#.*", "");
    }

    private Map<String, String> browser(String login) {
        return browsers.computeIfAbsent(login, world::cookies);
    }
}
