package org.meguri.practice.register;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
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
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** What a section's tasks take, who says so and who keeps them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RegisterTest {

    @Inject
    World world;

    @Inject
    Curricula curricula;

    @Inject
    AssignPractice assignPractice;

    @Inject
    EntityManager entities;

    private final Map<String, Map<String, String>> browsers = new HashMap<>();

    @BeforeEach
    void make() {
        world.make();
    }

    @Test
    void whoeverAddsATaskKeepsItAndEveryChangeIsAVersion() {
        Document form = get("employee", "/tasks/new");
        Response empty = send("employee", form, "/tasks", Map.of("basis", "MEASURED", "infoClass", "1"));
        assertThat(empty.statusCode()).isEqualTo(422);
        Map<String, Object> typed = new HashMap<>(Map.of(
                "name", "要綱の改正", "per", "1件", "baselineMinutes", "１８０分", "countPerYear", "12", "infoClass", "2"));
        typed.put("basis", "MEASURED");
        typed.put("busyMonth", List.of("3", "2"));
        typed.put("doers", "3");
        Response without = send("employee", form, "/tasks", typed);
        assertThat(without.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(without.asString());
        assertThat(again.select(".field__error").eachAttr("id")).containsExactly("how-error");
        assertThat(again.selectFirst("#name").val()).isEqualTo("要綱の改正");
        assertThat(again.select("input[name=busyMonth][checked]").eachAttr("value"))
                .containsExactly("2", "3");
        typed.put("how", "3件の平均");
        assertThat(send("employee", form, "/tasks", typed).statusCode()).isEqualTo(303);
        assertThat(send("employee", form, "/tasks", typed).statusCode()).isEqualTo(303);
        Document list = get("employee", "/tasks");
        assertThat(list.select("tr[id^=task-] th a").eachText().stream().filter("要綱の改正"::equals))
                .as("the same form twice is one task")
                .hasSize(1);
        String row = list.select("tr[id^=task-]").stream()
                .map(org.jsoup.nodes.Element::text)
                .filter(text -> text.startsWith("要綱の改正"))
                .findFirst()
                .orElseThrow();
        assertThat(row).contains("実測").contains("180").contains("2月・3月").contains("佐藤 花子");

        String id = idOf("要綱の改正");
        world.as("employee")
                .body(figures(150, "数え直した"))
                .put("/api/v1/tasks/" + id)
                .then()
                .statusCode(200)
                .body("task.baselineMinutes", equalTo(150))
                .body("task.basis", equalTo("ESTIMATED"))
                .body("history.number", contains(2, 1))
                .body("history[0].reason", equalTo("数え直した"))
                .body("history[0].recordedBy", equalTo("佐藤 花子"))
                .body("history[1].how", equalTo("3件の平均"));
        world.as("employee")
                .body(figures(140, null))
                .put("/api/v1/tasks/" + id)
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("reason"));
        assertThat(get("employee", "/tasks/" + id)
                        .select("#history")
                        .parents()
                        .first()
                        .text())
                .contains("第2版")
                .contains("第1版")
                .contains("数え直した");
    }

    @Test
    void figuresOutOfRangeAndDaysToComeAreRefused() {
        String id = add("employee", "郵便物の仕分け");
        for (int minutes : List.of(-5, 0, 100_000)) {
            world.as("employee")
                    .body(figures(minutes, "x"))
                    .put("/api/v1/tasks/" + id)
                    .then()
                    .statusCode(422)
                    .body("faults.field", hasItem("baselineMinutes"));
        }
        Map<String, Object> later = new HashMap<>(figures(10, "x"));
        later.put(
                "measuredOn", LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(1).toString());
        world.as("employee")
                .body(later)
                .put("/api/v1/tasks/" + id)
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("measuredOn"));
        Map<String, Object> stranger = new HashMap<>(figures(10, "x"));
        stranger.put("measuredBy", world.person("000202").toString());
        world.as("employee")
                .body(stranger)
                .put("/api/v1/tasks/" + id)
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("measuredBy"));
    }

    @Test
    void whatAMemberStatesOfAKeptTaskWaitsUntilItIsTakenOver() {
        String id = add("employee", "窓口の引き継ぎ");
        world.as("beside")
                .body(figures(40, "様式が変わった"))
                .put("/api/v1/tasks/" + id)
                .then()
                .statusCode(200)
                .body("task.baselineMinutes", equalTo(30))
                .body("proposals.baselineMinutes", contains(40));
        assertThat(get("employee", "/inbox").text()).contains("鈴木 次郎さんから、業務「窓口の引き継ぎ」の値の変更を提案されています");
        Document page = get("beside", "/tasks/" + id);
        assertThat(page.text()).contains("提案された値").doesNotContain("この値にする");
        Document keeper = get("employee", "/tasks/" + id);
        String action = keeper.selectFirst("form[action*=/proposals/]").attr("action");
        assertThat(send("beside", page, action, Map.of("takenOver", "true")).statusCode())
                .isEqualTo(403);
        assertThat(send("employee", keeper, action, Map.of("takenOver", "true")).statusCode())
                .isEqualTo(303);
        world.as("beside")
                .get("/api/v1/tasks/" + id)
                .then()
                .body("task.baselineMinutes", equalTo(40))
                .body("history.number", contains(2, 1))
                .body("proposals", empty());
        world.as("employee")
                .body(Map.of("takenOver", false))
                .put("/api/v1" + action)
                .then()
                .statusCode(409);
        assertThat(get("beside", "/inbox").text()).contains("新しい版になりました");
    }

    @Test
    void aTaskOfTheCatalogueKeepsItsReferenceValueAsTheFirstVersion() {
        String catalogue = world.as("beside")
                .get("/api/v1/tasks?q=T07")
                .then()
                .body("items[0].basis", equalTo("REFERENCE"))
                .extract()
                .path("items[0].id");
        String own = world.as("beside")
                .body(figures(33, null))
                .put("/api/v1/tasks/" + catalogue)
                .then()
                .statusCode(200)
                .body("task.steward", equalTo(world.person("000103").toString()))
                .body("history.basis", contains("ESTIMATED", "REFERENCE"))
                .body("history[1].recordedBy", nullValue())
                .extract()
                .path("task.id");
        assertThat(own).isNotEqualTo(catalogue);
    }

    @Test
    void twoTasksThatAreTheSameBecomeOneAndPracticesFollow() {
        String doubled = add("employee", "会議室の予約");
        String goesOn = add("employee", "会議室を予約する");
        String practice = practiceOn(doubled, 0);
        assertThat(get("beside", "/tasks/" + doubled).select("form[action$=/merge]"))
                .isEmpty();
        world.as("employee")
                .body(Map.of("into", goesOn))
                .put("/api/v1/tasks/" + doubled + "/merge")
                .then()
                .statusCode(403);
        Document page = get("manager", "/tasks/" + doubled);
        assertThat(send("manager", page, "/tasks/" + doubled + "/merge", Map.of())
                        .statusCode())
                .isEqualTo(422);
        world.as("manager")
                .header("If-Match", "\"77\"")
                .body(Map.of("into", goesOn))
                .put("/api/v1/tasks/" + doubled + "/merge")
                .then()
                .statusCode(409);
        assertThat(send("manager", page, "/tasks/" + doubled + "/merge", Map.of("into", goesOn))
                        .statusCode())
                .isEqualTo(303);
        world.as("employee")
                .get("/api/v1/practices/" + practice)
                .then()
                .body("task.id", equalTo(goesOn))
                .body("plan.baselineMinutes", equalTo(25));
        world.as("employee").get("/api/v1/tasks").then().body("items.id", not(hasItem(doubled)));
        Document merged = get("employee", "/tasks/" + doubled);
        assertThat(merged.selectFirst(".notice a").attr("href")).isEqualTo("/tasks/" + goesOn);
        assertThat(merged.select("form[action^=/tasks]")).isEmpty();
        world.as("manager")
                .body(figures(10, "x"))
                .put("/api/v1/tasks/" + doubled)
                .then()
                .statusCode(409);
        world.as("employee")
                .body(plan(doubled))
                .put("/api/v1/practices/" + practice + "/plan")
                .then()
                .statusCode(200)
                .body("task.id", equalTo(goesOn));
    }

    @Test
    void aPlannedPracticeKeepsTheMinutesThatItBeganWith() {
        String task = add("employee", "回覧の作成");
        String practice = practiceOn(task, 1);
        world.as("employee")
                .body(Map.of("outcome", "WENT_WELL", "minutes", 20, "note", "できました。"))
                .post("/api/v1/practices/" + practice + "/logs")
                .then()
                .statusCode(201);
        world.as("employee")
                .body(figures(60, "計り直した"))
                .put("/api/v1/tasks/" + task)
                .then()
                .body("task.baselineMinutes", equalTo(60));
        world.as("employee")
                .get("/api/v1/practices/" + practice)
                .then()
                .body("plan.baselineMinutes", equalTo(25))
                .body("savedMinutes", equalTo(5));
    }

    @Test
    void aTaskWhoseKeeperHasLeftTheSectionIsAGapWithAnAge() {
        String task = add("employee", "名簿の更新");
        world.as("manager")
                .body(Map.of("steward", world.person("000202").toString()))
                .put("/api/v1/tasks/" + task + "/steward")
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("steward"));
        world.as("manager")
                .body(Map.of("steward", world.person("000103").toString()))
                .put("/api/v1/tasks/" + task + "/steward")
                .then()
                .statusCode(200)
                .body("task.stewardName", equalTo("鈴木 次郎"));
        assertThat(get("beside", "/inbox").text()).contains("あなたを業務「名簿の更新」の台帳の担当にしました");
        keptBy(task, world.person("000203"));
        assertThat(get("employee", "/tasks").text()).contains("山本 環さん（いまの所属にいません）");
        world.as("manager")
                .body(figures(20, "x"))
                .put("/api/v1/tasks/" + add("employee", "合図"))
                .then()
                .statusCode(200);
        Document owner = get("owner", "/home/owner");
        assertThat(owner.select("a[href='/tasks?unit=10100']").eachText()).isNotEmpty();
        Document seen = get("owner", "/tasks?unit=10100");
        assertThat(seen.text()).contains("名簿の更新");
        assertThat(seen.select("main a[href='/tasks/" + task + "']")).isEmpty();
    }

    @Test
    void personalDataIsAskedAbout() {
        Map<String, Object> said = new HashMap<>(figures(10, "山田太郎様、鈴木花子様の件 090-1234-5678"));
        world.as("employee")
                .body(said)
                .put("/api/v1/tasks/" + add("employee", "通知の発送"))
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("reason"));
    }

    @Transactional
    void keptBy(String task, UUID person) {
        entities.createNativeQuery("update work_task set steward_id = :person where id = :task")
                .setParameter("person", person)
                .setParameter("task", UUID.fromString(task))
                .executeUpdate();
    }

    private static Map<String, Object> figures(int minutes, String reason) {
        Map<String, Object> figures =
                new HashMap<>(Map.of("baselineMinutes", minutes, "countPerYear", 12, "informationClass", 1));
        if (reason != null) {
            figures.put("reason", reason);
        }
        return figures;
    }

    private String add(String login, String name) {
        Map<String, Object> said = new HashMap<>(figures(30, null));
        said.put("name", name);
        said.put("per", "1件");
        return world.as(login)
                .body(said)
                .post("/api/v1/tasks")
                .then()
                .statusCode(201)
                .extract()
                .path("task.id");
    }

    private static Map<String, Object> plan(String task) {
        return Map.of(
                "task",
                task,
                "cue",
                "依頼が来たら",
                "action",
                "下書きを作る",
                "plannedOn",
                LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(3).toString(),
                "baselineMinutes",
                25);
    }

    @ActivateRequestContext
    String assigned(int module) {
        Actor who = world.actor("employee");
        UUID brief =
                curricula.of(who.body()).modulesWithBrief().get(module).brief().id();
        return assignPractice.assign(who, brief, null, null, null).toString();
    }

    private String practiceOn(String task, int module) {
        String practice = assigned(module);
        world.as("employee")
                .body(plan(task))
                .put("/api/v1/practices/" + practice + "/plan")
                .then()
                .statusCode(200);
        return practice;
    }

    private String idOf(String name) {
        return world.as("employee")
                .get("/api/v1/tasks?q=" + name)
                .then()
                .extract()
                .path("items[0].id");
    }

    private Document get(String login, String path) {
        return Jsoup.parse(given().cookies(browser(login)).get(path).asString());
    }

    private Response send(String login, Document form, String path, Map<String, ?> fields) {
        String key =
                form.select("form[action=" + path + "] input[name=_submission]").val();
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .cookies(browser(login))
                .formParam("_token", form.selectFirst("input[name=_token]").val())
                .formParam("_submission", key)
                .formParams(fields)
                .post(path);
    }

    private Map<String, String> browser(String login) {
        return browsers.computeIfAbsent(login, world::cookies);
    }
}
