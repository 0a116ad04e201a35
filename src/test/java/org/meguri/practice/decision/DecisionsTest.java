package org.meguri.practice.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
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
import org.meguri.people.Actor;
import org.meguri.practice.AssignPractice;
import org.meguri.practice.BlockerReason;
import org.meguri.practice.PlanPractice;
import org.meguri.practice.RaiseBlocker;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** What somebody may do is asked of one named head; the answer clears the obstacle and is a precedent for all. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DecisionsTest {

    private static final String QUESTION = "会議の録音を、AIの議事録作成に使ってよいですか";

    @Inject
    World world;

    @Inject
    Curricula curricula;

    @Inject
    AssignPractice assignPractice;

    @Inject
    PlanPractice planPractice;

    @Inject
    RaiseBlocker raiseBlocker;

    @Inject
    RemindDeciders remindDeciders;

    @Inject
    EntityManager entities;

    private final Map<String, Map<String, String>> browsers = new HashMap<>();

    @BeforeEach
    void make() {
        world.make();
    }

    @Test
    void anObstacleGoesOverToWhoeverDecidesAndTheAnswerClearsIt() {
        String[] blocked = blocked("employee", 1);
        String practice = "/practices/" + blocked[0];
        Document shown = get("employee", practice);
        String ask = shown.selectFirst("#obstacles a[href^=/decisions/new]").attr("href");
        Document form = get("employee", ask);
        assertThat(form.text()).contains("「許可が必要」").contains("髙橋 一");
        assertThat(form.selectFirst("#background").val()).isEqualTo("録音してよいか分かりません。");

        Response empty = send("employee", form, "/decisions", Map.of("practice", blocked[0], "blocker", blocked[1]));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.asString()).select(".field__error").eachAttr("id"))
                .containsExactlyInAnyOrder("question-error", "background-error", "decider-error");

        Map<String, String> asked = Map.of(
                "practice",
                blocked[0],
                "blocker",
                blocked[1],
                "question",
                QUESTION,
                "background",
                "定例会議の録音から要点だけを作ります。",
                "decider",
                decider("環境 長"));
        Response sent = send("employee", form, "/decisions", asked);
        assertThat(sent.statusCode()).isEqualTo(303);
        String page = path(sent);
        assertThat(path(send("employee", form, "/decisions", asked)))
                .as("the same form twice is one question")
                .isEqualTo(page);
        assertThat(get("employee", practice).select("#obstacles").text()).contains("環境 長さんに判断を求めています");
        world.as("employee")
                .get("/api/v1/me/loops")
                .then()
                .body("items.find { it.practice == '" + blocked[0] + "' }.holder.id", equalTo(decider("環境 長")));

        assertThat(get("manager", "/home/manager").select("main a[href=" + practice + "]"))
                .as("it is not the manager's move any more")
                .isEmpty();
        String id = page.substring(page.lastIndexOf('/') + 1);
        world.as("employee")
                .body(Map.of("ruling", "ALLOWED", "answer", "よい"))
                .put("/api/v1/decisions/" + id + "/ruling")
                .then()
                .statusCode(403);
        passOn(id, "髙橋 一");
        assertThat(get("manager", "/home/manager").text()).contains("件の質問が待っています");
        assertThat(get("manager", "/decisions").selectFirst("#waiting").parent().text())
                .contains(QUESTION);

        Document review = get("manager", page);
        Response nothing = send("manager", review, page + "/ruling", Map.of("holdsUntil", "2020-01-01"));
        assertThat(nothing.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(nothing.asString());
        assertThat(again.select(".errors li").eachText()).hasSize(3);
        assertThat(send(
                                "manager",
                                again,
                                page + "/ruling",
                                Map.of(
                                        "ruling",
                                        "CONDITIONAL",
                                        "answer",
                                        "出席者に伝えたうえで、録音は議事録ができたら消してください。",
                                        "holdsUntil",
                                        today().plusYears(1).toString()))
                        .statusCode())
                .isEqualTo(303);

        assertThat(get("employee", practice).select("#obstacles").text())
                .contains("解消")
                .contains("判断が出ました：条件つきでよい");
        world.as("employee")
                .get("/api/v1/me/loops")
                .then()
                .body("items.find { it.practice == '" + blocked[0] + "' }.stage", equalTo("ASSIGNED"))
                .body(
                        "items.find { it.practice == '" + blocked[0] + "' }.holder.id",
                        equalTo(world.person("000101").toString()));
        world.as("employee").get("/api/v1/me/notices").then().body("items.kind", hasItem("DECISION_GIVEN"));

        world.as("manager")
                .body(Map.of("ruling", "ALLOWED", "answer", "よい"))
                .put("/api/v1/decisions/" + id + "/ruling")
                .then()
                .statusCode(409)
                .body("type", endsWith("decision-closed"));
        assertThat(get("colleague", "/decisions?q=ﾛｸｵﾝ").select("main h3").eachText())
                .isEmpty();
        assertThat(get("colleague", "/decisions?q=議事録").select("main h3").eachText())
                .containsExactly(QUESTION);
        assertThat(get("colleague", page).text())
                .contains("出席者に伝えたうえで")
                .contains("髙橋 一")
                .as("who asked is nobody else's concern")
                .doesNotContain("佐藤 花子");
    }

    @Test
    void aPrecedentHoldsInItsUnitUntilItsDayOrUntilWhoeverDecidedEndsIt() {
        String id = asked("employee", "文書係だけの質問ですか", "髙橋 一");
        world.as("manager")
                .body(Map.of("ruling", "ALLOWED", "answer", "この係では構いません。", "scope", "10110"))
                .put("/api/v1/decisions/" + id + "/ruling")
                .then()
                .statusCode(200)
                .body("state", equalTo("HOLDS"))
                .body("scope", equalTo("10110"))
                .body("holdsUntil", nullValue());
        world.as("employee").get("/api/v1/decisions?here=true").then().body("items.id", hasItem(id));
        world.as("colleague").get("/api/v1/decisions?here=true").then().body("items.id", not(hasItem(id)));
        world.as("colleague")
                .get("/api/v1/decisions")
                .then()
                .body("items.id", hasItem(id))
                .body("items.find { it.id == '" + id + "' }.asker", nullValue());
        world.as("employee")
                .body(Map.of("reason", "もう古い"))
                .put("/api/v1/decisions/" + id + "/end")
                .then()
                .statusCode(403);
        String page = "/decisions/" + id;
        Document shown = get("manager", page);
        assertThat(send("manager", shown, page + "/end", Map.of("reason", " ")).statusCode())
                .isEqualTo(422);
        assertThat(send("manager", get("manager", page), page + "/end", Map.of("reason", "ガイドラインが変わりました。"))
                        .statusCode())
                .isEqualTo(303);
        world.as("employee").get("/api/v1/decisions").then().body("items.id", not(hasItem(id)));
        world.as("employee")
                .get("/api/v1/decisions?lapsed=true")
                .then()
                .body("items.find { it.id == '" + id + "' }.state", equalTo("LAPSED"));
        assertThat(get("colleague", page).text()).contains("ガイドラインが変わりました。");
    }

    @Test
    void whoeverAskedTakesItBackAndTheObstacleGoesBackToTheManager() {
        String[] blocked = blocked("employee", 2);
        String id = world.as("employee")
                .body(Map.of(
                        "question",
                        "使ってよいですか",
                        "background",
                        "背景",
                        "decider",
                        decider("環境 長"),
                        "practice",
                        blocked[0],
                        "blocker",
                        blocked[1]))
                .post("/api/v1/decisions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        world.as("employee")
                .body(Map.of(
                        "question",
                        "もう一度",
                        "background",
                        "背景",
                        "decider",
                        decider("環境 長"),
                        "practice",
                        blocked[0],
                        "blocker",
                        blocked[1]))
                .post("/api/v1/decisions")
                .then()
                .statusCode(409)
                .body("type", endsWith("decision-open"));
        world.as("sibling").get("/api/v1/decisions/" + id).then().statusCode(404);
        world.as("employee")
                .header("If-Match", "7")
                .delete("/api/v1/decisions/" + id)
                .then()
                .statusCode(409);
        assertThat(send("employee", get("employee", "/decisions/" + id), "/decisions/" + id + "/withdrawal", Map.of())
                        .statusCode())
                .isEqualTo(303);
        world.as("employee")
                .get("/api/v1/me/loops")
                .then()
                .body(
                        "items.find { it.practice == '" + blocked[0] + "' }.holder.id",
                        equalTo(world.person("000102").toString()));
        world.as("manager").get("/api/v1/decisions/" + id).then().statusCode(404);
        world.as("employee").get("/api/v1/decisions/own").then().body("items.id", hasItem(id));
    }

    @Test
    void nobodyButAHeadIsAskedAndNoDayLiesInThePast() {
        world.as("employee")
                .body(Map.of(
                        "question",
                        "よいですか",
                        "background",
                        "背景",
                        "decider",
                        world.person("000201").toString(),
                        "dueOn",
                        "2020-01-01"))
                .post("/api/v1/decisions")
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("decider"))
                .body("faults.field", hasItem("dueOn"));
        world.as("employee")
                .body(Map.of("question", "あ".repeat(151), "background", "背景", "decider", decider("髙橋 一")))
                .post("/api/v1/decisions")
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("question"));
        String id = asked("employee", "回せますか", "髙橋 一");
        world.as("manager")
                .body(Map.of("decider", decider("髙橋 一")))
                .put("/api/v1/decisions/" + id + "/decider")
                .then()
                .statusCode(422);
        world.as("manager")
                .body(Map.of("decider", "nobody"))
                .put("/api/v1/decisions/" + id + "/decider")
                .then()
                .statusCode(422);
    }

    @Test
    void whatIsOverdueStandsOnTheOwnersPageAndIsRemindedOf() {
        String id = asked("employee", "期限のある質問ですか", "髙橋 一");
        assertThat(get("owner", "/home/owner").text()).doesNotContain("期限のある質問ですか");
        overdue(id);
        asked("employee", "もう一つの質問ですか", "髙橋 一");
        assertThat(remindDeciders.remind()).isGreaterThanOrEqualTo(0);
        int again = remindDeciders.remind();
        assertThat(again).as("asking twice on a day tells nothing twice").isZero();
        assertThat(get("owner", "/home/owner").text()).contains("期限のある質問ですか").contains("髙橋 一さんが判断");
    }

    @Transactional
    void overdue(String id) {
        entities.createQuery("update DecisionRequest d set d.dueOn = :day where d.id = :id")
                .setParameter("day", today().minusDays(3))
                .setParameter("id", UUID.fromString(id))
                .executeUpdate();
    }

    private String asked(String login, String question, String decider) {
        return world.as(login)
                .body(Map.of("question", question, "background", "背景です。", "decider", decider(decider)))
                .post("/api/v1/decisions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void passOn(String id, String name) {
        world.as("employee")
                .body(Map.of("decider", decider(name)))
                .put("/api/v1/decisions/" + id + "/decider")
                .then()
                .statusCode(204);
    }

    private String decider(String name) {
        return world.as("employee")
                .get("/api/v1/decisions/deciders")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.name == '" + name + "' }.id");
    }

    @ActivateRequestContext
    String[] blocked(String login, int module) {
        Actor who = world.actor(login);
        UUID brief =
                curricula.of(who.body()).modulesWithBrief().get(module).brief().id();
        UUID practice = assignPractice.assign(who, brief, who.person(), "T01", null);
        planPractice.plan(who, practice, new PlanPractice.Planning("T01", "届いたら", "試す", today(), 30, null));
        UUID blocker = raiseBlocker.raise(who, practice, BlockerReason.NO_PERMISSION, "録音してよいか分かりません。");
        return new String[] {practice.toString(), blocker.toString()};
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo"));
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
        String of = path.equals("/decisions") ? "form[action=/decisions].form" : "form[action=" + path + "]";
        Map<String, String> all = new HashMap<>();
        form.selectFirst(of).select("input[type=hidden]").forEach(field -> all.put(field.attr("name"), field.val()));
        all.putAll(fields);
        return given().cookies(browser(login))
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(all)
                .post(path);
    }

    private Map<String, String> browser(String login) {
        return browsers.computeIfAbsent(login, world::cookies);
    }

    private static String path(Response answer) {
        return answer.header("Location").replaceAll("^https?://[^/]+", "");
    }
}
